internal import SourceText

extension Findings {
    /// Takes out what the file's suppressions hide, and reports those that hide nothing.
    ///
    /// - Parameters:
    ///   - isWhole: whether the file was read to its end; else it is not known what a suppression would have hidden.
    ///   - sparesErrors: whether errors cannot be hidden, since nothing goes on with a file that has one.
    mutating func apply(
        _ suppressions: Suppressions, rules: RuleSet, lines: LineTable, isWhole: Bool, sparingErrors sparesErrors: Bool = false
    ) {
        guard !suppressions.isEmpty else { return }
        let byLine = suppressions.byLine
        var used: Set<SuppressedRule> = []
        let isHidable = { (rule: String) in
            RuleSet.rule(rule)?.endsReading != true && !(sparesErrors && rules.severity(of: rule) == .error)
        }
        hide(by: suppressions, byLine, lines: lines, where: isHidable, &used)
        guard isWhole else { return }
        // A suppression may also suppress that another one on its line is unused.
        let own = SuppressionUnused().id
        let silencers = suppressions.rules(named: own)
        for rule in rules.suppressionRules { rule.check(suppressions.unused(used.union(silencers)), &self) }
        hide(by: suppressions, byLine, lines: lines, where: isHidable, &used)
        let idle = suppressions.unused(used).filter { $0.ruleID == own }
        for rule in rules.suppressionRules { rule.check(idle, &self) }
    }

    private mutating func hide(
        by suppressions: Suppressions, _ byLine: [Int: [Int]], lines: LineTable, where isHidable: (String) -> Bool,
        _ used: inout Set<SuppressedRule>
    ) {
        removeAll { finding in
            guard isHidable(finding.rule) else { return false }
            for index in byLine[lines.line(at: finding.span.start)] ?? [] {
                guard let rule = suppressions[index].rules.firstIndex(where: { $0.id == finding.rule }) else { continue }
                used.insert(SuppressedRule(suppression: index, rule: rule))
                return true
            }
            return false
        }
    }
}
