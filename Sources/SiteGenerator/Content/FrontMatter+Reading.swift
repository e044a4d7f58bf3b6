internal import KeyValidator
internal import SourceText

extension FrontMatter {
    /// Reads the front matter of a page. What is wrong is told, and the fields that are right are kept.
    static func read(_ source: SourceFile) -> (frontMatter: FrontMatter, bodyStart: Int, diagnostics: [Diagnostic]) {
        switch FrontMatterBlock.find(in: source) {
        case .none:
            return (FrontMatter(), source.textStart, [])
        case .unclosed(let span):
            return (FrontMatter(), source.textStart, [Diagnostic(.frontMatterUnclosed, at: span, in: source)])
        case .found(let block):
            // The file up to the closing line, so that every position is the page's own.
            let yaml = SourceFile(name: source.name, bytes: Array(source.bytes[..<block.yaml.upperBound]))
            let file = ShapedFile(yaml, as: .frontMatter, rules: rules)
            var findings = file.findings
            let frontMatter = file.record.map { FrontMatter($0, &findings) } ?? FrontMatter()
            let diagnostics = findings.list.isEmpty ? [] : findings.diagnostics(rules: rules, lines: LineTable(source))
            return (frontMatter, block.bodyStart, diagnostics)
        }
    }

    /// A field that keybook does not know may be there for another tool, so it is told and does not stop the build.
    private static let rules = RuleSet(levels: ["field-unknown": .warning])

    private init(_ record: Record, _ findings: inout Findings) {
        title = record.string("title")?.text
        description = record.string("description")?.text
        if let value = record[field: "weight"], value.kind == .integer { weight = Int(value.text) }
        isDraft = record[field: "draft"].map { $0.kind == .boolean && $0.text.lowercased() == "true" } ?? false
        if let value = record.string("slug") {
            if OutputPath.isName(value.text) {
                slug = value.text
            } else {
                findings.report(.slugInvalid(value.text), at: value.span)
            }
        }
        for value in record.items("aliases").compactMap(LocatedString.init) {
            if OutputPath.ofAlias(value.text) == nil {
                findings.report(.aliasInvalid(value.text), at: value.value.entrySpan)
            } else {
                aliases.append(FrontMatter.Alias(path: value.text, span: value.value.entrySpan))
            }
        }
    }
}

extension RecordShape {
    fileprivate static let frontMatter = RecordShape(
        title: "front matter",
        fields: [
            FieldDefinition("title", .string),
            FieldDefinition("description", .string),
            FieldDefinition("weight", .integer),
            FieldDefinition("slug", .string),
            FieldDefinition("draft", .boolean),
            FieldDefinition("aliases", .list(of: .string)),
        ])
}

extension Findings {
    fileprivate mutating func report(_ problem: SiteProblem, at span: SourceSpan) {
        report(problem.rule, at: span, problem.message, notes: problem.notes)
    }
}
