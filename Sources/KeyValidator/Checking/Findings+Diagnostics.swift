package import SourceText

extension Findings {
    /// The findings as diagnostics: in source order, at one place in the order of the rules, and what an alias repeats told once.
    ///
    /// - Parameter subject: what a finding at this span is about.
    package func diagnostics(
        rules: RuleSet, lines: LineTable, subject: (SourceSpan) -> FindingSubject = { _ in FindingSubject() }
    ) -> [Diagnostic] {
        let sorted = list.enumerated().sorted { a, b in
            (a.element.span.start, rules.position(of: a.element.rule), a.offset)
                < (b.element.span.start, rules.position(of: b.element.rule), b.offset)
        }
        var seen: Set<Diagnostic> = []
        var (starts, ends) = (PositionCursor(lines), PositionCursor(lines))
        return sorted.compactMap { _, finding in
            let range = SourceRange(
                start: starts.position(at: finding.span.start), end: ends.position(at: finding.span.end))
            let diagnostic = Diagnostic(
                rule: finding.rule, severity: rules.severity(of: finding.rule), message: finding.message,
                file: source.name, range: range, notes: finding.notes, fix: finding.fix, subject: subject(finding.span))
            return seen.insert(diagnostic).inserted ? diagnostic : nil
        }
    }
}
