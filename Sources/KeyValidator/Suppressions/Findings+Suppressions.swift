internal import SourceText

extension Findings {
    /// Takes out what the file's suppressions hide, and reports those that hide nothing.
    ///
    /// - Parameter isWhole: whether the file was read to its end; else it is not known what a suppression would have hidden.
    mutating func apply(_ suppressions: Suppressions, rules: RuleSet, lines: LineTable, isWhole: Bool) {
        guard !suppressions.isEmpty else { return }
        let byLine = suppressions.byLine
        var used: Set<SuppressedRule> = []
        hide(by: suppressions, byLine, lines: lines, &used)
        guard isWhole else { return }
        // A suppression may also suppress that another one on its line is unused.
        let own = SuppressionUnused().id
        let silencers = suppressions.rules(named: own)
        for rule in rules.suppressionRules { rule.check(suppressions.unused(used.union(silencers)), &self) }
        hide(by: suppressions, byLine, lines: lines, &used)
        let idle = suppressions.unused(used).filter { $0.ruleID == own }
        for rule in rules.suppressionRules { rule.check(idle, &self) }
    }

    private mutating func hide(
        by suppressions: Suppressions, _ byLine: [Int: [Int]], lines: LineTable, _ used: inout Set<SuppressedRule>
    ) {
        removeAll { finding in
            guard RuleSet.rule(finding.rule)?.endsReading != true else { return false }
            for index in byLine[lines.line(at: finding.span.start)] ?? [] {
                guard let rule = suppressions[index].rules.firstIndex(where: { $0.id == finding.rule }) else { continue }
                used.insert(SuppressedRule(suppression: index, rule: rule))
                return true
            }
            return false
        }
    }
}
