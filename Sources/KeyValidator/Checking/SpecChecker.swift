package import KeyModel
package import SourceText

/// Checks spec files against a catalog. A value: the same bytes give the same report, on any thread.
package struct SpecChecker: Sendable {
    package let catalog: Catalog
    package let rules: RuleSet

    package init(catalog: Catalog = .standard, rules: RuleSet = .standard) {
        self.catalog = catalog
        self.rules = rules
    }

    /// Everything that the rules find in one file, in source order.
    package func check(_ source: SourceFile, as notation: Notation) -> FileReport {
        let spec = SpecFile(source, notation: notation, catalog: catalog)
        let findings = findings(in: spec)
        let keyCount = spec.contents.keys.count
        guard !findings.list.isEmpty else { return FileReport(file: source.name, keyCount: keyCount) }
        let lines = LineTable(source)
        return FileReport(
            file: source.name, keyCount: keyCount, diagnostics: findings.diagnostics(rules: rules, lines: lines),
            excerpts: SourceExcerpts(lines, hiding: spec.file.secretSpans))
    }

    private func findings(in spec: SpecFile) -> Findings {
        var findings = Findings(catalog: catalog, source: spec.file.source)
        for rule in rules.fileRules { rule.check(spec.file, &findings) }
        for rule in rules.specRules { rule.check(spec.contents, &findings) }
        for record in spec.contents.reading.records {
            for rule in rules.recordRules { rule.check(record, &findings) }
        }
        for scope in spec.contents.scopes {
            for rule in rules.scopeRules { rule.check(scope, &findings) }
        }
        return findings
    }
}
