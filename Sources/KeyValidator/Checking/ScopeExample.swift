package import KeyModel
package import SourceText

/// A lone scope, as an example in a page has it: checked like a scope of a key.
package struct ScopeExample: Sendable {
    /// Nil where a field of it is missing or no string.
    package let scope: Scope?

    /// In source order.
    package let diagnostics: [Diagnostic]

    /// - Parameter source: one mapping.
    package init(_ source: SourceFile, notation: Notation = .yaml, catalog: Catalog) {
        let file = ShapedFile(source, as: .scope, notation: notation, catalog: catalog)
        let rules = RuleSet.standard
        var findings = file.findings
        if let record = file.record {
            let spec = ScopeSpec(record, in: catalog)
            scope = spec.scope
            findings.check(spec, rules)
        } else {
            scope = nil
        }
        diagnostics = findings.diagnostics(rules: rules, lines: LineTable(source))
    }
}
