internal import KeyModel
internal import KeyValidator
internal import Markdown
internal import SourceText

/// What the check says of an example in a page.
///
/// It stands alone: against the site's catalog, without inventories, with every rule at its own severity. Errors and warnings are told as
/// they are; what is only worth knowing is not. Where rules are expected, they are all that is found, or that is told instead.
struct ExampleCheck {
    /// In the page, in source order.
    private(set) var diagnostics: [Diagnostic] = []

    init(of fence: CheckedFence, in page: Page, catalog: Catalog) {
        let example = CheckedExample(fence, in: page.source)
        let found = example.findings(catalog: catalog)
        guard !fence.expected.isEmpty else {
            diagnostics = found.filter { $0.severity != .info }
            return
        }
        for rule in fence.expected where RuleSet.rule(rule.name) == nil {
            let note = bestMatch(to: rule.name, among: RuleSet.all.map(\.id)).map { "did you mean `\($0)`?" }
            let problem = SiteProblem.fenceInvalid(
                "there is no rule \(quoted(rule.name))", notes: [note ?? "`keybook explain --list` names them all"])
            diagnostics.append(Diagnostic(problem, at: rule.place.span, in: page.source))
        }
        guard diagnostics.isEmpty else { return }
        let expected = fence.expected.map(\.name)
        let counted = found.filter { $0.severity != .info || expected.contains($0.rule) }
        guard Set(counted.map(\.rule)) != Set(expected) else { return }
        let notes = counted.map { "line \($0.range.start.line), column \($0.range.start.column): \($0.message) (`\($0.rule)`)" }
        let problem = SiteProblem.exampleUnexpected(
            expected: expected.withoutRepetitions, found: counted.map(\.rule).withoutRepetitions, notes: notes)
        let places = fence.expected.map { $0.place.span }
        let span = SourceSpan(places.map(\.start).min() ?? 0, places.map(\.end).max() ?? 0)
        diagnostics = [Diagnostic(problem, at: span, in: page.source)]
    }
}

/// The lines of an example as a file of their own, and the way from there back into its page.
private struct CheckedExample {
    let fence: CheckedFence
    let page: SourceFile

    /// The fence's whole lines, in which all that is not its own is blank.
    let source: SourceFile

    init(_ fence: CheckedFence, in page: SourceFile) {
        self.fence = fence
        self.page = page
        source = SourceFile(
            name: page.name, bytes: blankedLines(of: fence.body, at: fence.bodyPlace.range, in: page.bytes))
    }

    /// What the rules find, at its places in the page.
    func findings(catalog: Catalog) -> [Diagnostic] {
        let diagnostics = diagnostics(catalog: catalog)
        guard !diagnostics.isEmpty else { return [] }
        let lines = LineTable(page)
        let whole = lines.range(of: fence.infoPlace.span)
        let start = fence.bodyPlace.range.lowerBound
        return diagnostics.map { found in
            let isWhole = source.bytes.allSatisfy { $0 <= UInt8(ascii: " ") }
            let span = SourceSpan(start + found.range.start.offset, start + found.range.end.offset)
            // Of nothing there is no place but the fence's own.
            return Diagnostic(
                rule: found.rule, severity: found.severity, message: found.message, file: page.name,
                range: isWhole ? whole : lines.range(of: span), notes: found.notes)
        }
    }

    private func diagnostics(catalog: Catalog) -> [Diagnostic] {
        let notation: Notation = fence.isJSON ? .json : .yaml
        guard let kind = SpecFileKind(fence.kind) else {
            return ScopeExample(source, notation: notation, catalog: catalog).diagnostics
        }
        let spec = SpecFile(source, notation: notation, as: kind, catalog: catalog)
        // A parent is looked for in the inventory that it stands in.
        let inventory = Inventory(
            groups: nil, resources: kind == .resources ? spec : nil, catalog: catalog)
        return SpecChecker(context: CheckContext(catalog: catalog, inventory: inventory)).report(on: spec).diagnostics
    }
}

extension SpecFileKind {
    /// Nil for a lone scope, which is no file.
    fileprivate init?(_ kind: CheckedFence.Kind) {
        switch kind {
        case .key: self = .keys
        case .scope: return nil
        case .groups: self = .groups
        case .resources: self = .resources
        }
    }
}

extension [String] {
    /// Each once, in the order of the first.
    fileprivate var withoutRepetitions: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
