package import SourceText

extension Findings {
    /// The findings as diagnostics: in source order, at one place in the order of the rules, and what an alias repeats told once.
    ///
    /// - Parameter entry: the key or the entry of an inventory that holds an offset.
    package func diagnostics(
        rules: RuleSet, lines: LineTable, entry: (Int) -> String? = { _ in nil }
    ) -> [Diagnostic] {
        let order = list.count == 1 ? [0] : sortedIndices(rules)
        var told = ToldDiagnostics()
        var (starts, ends) = (PositionCursor(lines), PositionCursor(lines))
        return order.compactMap { index in
            let finding = list[index]
            let range = SourceRange(
                start: starts.position(at: finding.span.start), end: ends.position(at: finding.span.end))
            let diagnostic = Diagnostic(
                rule: finding.rule, severity: rules.severity(of: finding.rule), message: finding.message,
                file: source.name, range: range, notes: finding.notes, fix: finding.fix, entry: entry(finding.span.start))
            return told.insert(diagnostic) ? diagnostic : nil
        }
    }

    private func sortedIndices(_ rules: RuleSet) -> [Int] {
        let positions = list.map { rules.position(of: $0.rule) }
        return list.indices.sorted { a, b in
            (list[a].span.start, positions[a], a) < (list[b].span.start, positions[b], b)
        }
    }
}

/// What has been told of one place by one rule. Nearly always that is one diagnostic, which need not be hashed.
private struct ToldDiagnostics {
    private var last: Diagnostic?
    private var others: Set<Diagnostic> = []

    /// Whether a diagnostic was not told yet. They come in order, so equal ones come close.
    mutating func insert(_ diagnostic: Diagnostic) -> Bool {
        guard let known = last, known.range.start == diagnostic.range.start, known.rule == diagnostic.rule else {
            last = diagnostic
            others.removeAll()
            return true
        }
        return known != diagnostic && others.insert(diagnostic).inserted
    }
}
