internal import KeyModel
package import SourceText

/// Checks spec files and inventories. A value: the same bytes give the same report, on any thread.
package struct SpecChecker: Sendable {
    package let context: CheckContext
    package let rules: RuleSet

    package init(context: CheckContext = CheckContext(), rules: RuleSet = .standard) {
        self.context = context
        self.rules = rules
    }

    /// Everything that the rules find in one file, in source order.
    package func check(_ source: SourceFile, as notation: Notation, kind: SpecFileKind = .keys) -> FileReport {
        report(on: SpecFile(source, notation: notation, as: kind, catalog: context.catalog))
    }

    /// The same for a file that has been read.
    package func report(on spec: SpecFile) -> FileReport {
        let source = spec.file.source
        let rules = spec.contents.kind == .catalog ? rules.onCatalogs : rules
        var findings = Findings(in: context, source: source)
        findings.check(spec, rules)
        let suppressions = spec.file.suppressions
        let keyCount = spec.contents.keys.count
        guard !findings.list.isEmpty || !suppressions.isEmpty else { return FileReport(file: source.name, keyCount: keyCount) }
        let lines = LineTable(source)
        findings.apply(
            suppressions, rules: rules, lines: lines, isWhole: spec.file.result.failure == nil,
            sparingErrors: spec.contents.kind == .catalog)
        guard !findings.list.isEmpty else { return FileReport(file: source.name, keyCount: keyCount) }
        let names = spec.contents.entryNames
        let diagnostics = findings.diagnostics(rules: rules, lines: lines) { names[$0] }
        return FileReport(
            file: source.name, keyCount: keyCount, diagnostics: diagnostics, excerpts: spec.file.excerpts(lines),
            errorsStand: spec.contents.kind == .catalog)
    }
}

extension Findings {
    fileprivate mutating func check(_ spec: SpecFile, _ rules: RuleSet) {
        for rule in rules.fileRules { rule.check(spec.file, &self) }
        for rule in rules.specRules { rule.check(spec.contents, &self) }
        for record in spec.contents.reading.irregular {
            for rule in rules.recordRules { rule.check(record, &self) }
        }
        spec.contents.forEachScope { check($0, rules) }
        if let catalog = spec.contents.catalogSpec {
            for rule in rules.catalogRules { rule.check(catalog, &self) }
        }
        for entry in spec.contents.resources {
            check(entry.resource, rules)
            if let parent = entry.parent { check(parent, rules) }
        }
    }

    mutating func check(_ scope: ScopeSpec, _ rules: RuleSet) {
        check(scope.resource, rules)
        for rule in rules.scopeRules { rule.check(scope, &self) }
    }

    private mutating func check(_ mention: ResourceMention, _ rules: RuleSet) {
        // Nothing but a resources file has anything to say about such a one, and nearly every one is.
        if mention.isPlain, inventory.resources == nil { return }
        for rule in rules.resourceRules { rule.check(mention, &self) }
    }
}
