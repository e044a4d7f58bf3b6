package import KeyModel
internal import KeyValidator
package import SourceText
internal import Workspace

/// What an OpenAPI document (<https://spec.openapis.org/oas/v3.1.0>) says of the operations of an API: which there are, and by an
/// extension of ours what each requires.
///
/// ```yaml
/// openapi: 3.1.0
/// paths:
///   /tasks:
///     post:
///       x-keybook-requires: [run@agent]
/// ```
/// The extension may stand at the path, too, for its operations that have none of their own. Nothing else of the document is looked
/// at, and references are not followed.
package struct OpenAPIDocument: Sendable {
    /// As it is told.
    package let name: String

    /// In the order of the document.
    package private(set) var operations: [APIOperation] = []

    /// Why the document cannot be followed; without findings where it can.
    package let report: FileReport

    /// 16 MiB: the largest public ones have about ten.
    package static let byteLimit = 16 << 20

    static let requirementField = "x-keybook-requires"

    package init(_ source: SourceFile, as notation: Notation, in catalog: Catalog) {
        name = source.name
        let result = source.readValues(as: notation, byteLimit: Self.byteLimit)
        var findings = Findings(in: CheckContext(catalog: catalog), source: source)
        if let failure = result.failure {
            findings.report("openapi-unreadable", at: failure.span, failure.words(notation))
        } else if let root = result.documents.first?.root, root.isOpenAPI {
            operations = root["paths"].map { PathReader.operations(of: $0, in: catalog, &findings) } ?? []
        } else {
            findings.report(
                "openapi-unreadable", at: SourceSpan(source.textStart, min(source.textStart + 1, source.bytes.count)),
                "this is no OpenAPI document of version 3", notes: ["one begins with `openapi: 3.1.0` and has `paths`, a mapping"]
            )
        }
        let lines = LineTable(source)
        report = FileReport(
            file: source.name, keyCount: 0, diagnostics: findings.diagnostics(rules: .standard, lines: lines),
            excerpts: findings.list.isEmpty ? nil : SourceExcerpts(lines))
    }
}

extension LocatedValue {
    /// The value of a mapping's field.
    subscript(name: String) -> LocatedValue? { tree[place(ofField: name)] }

    fileprivate var isOpenAPI: Bool {
        kind == .mapping && self["openapi"]?.text.hasPrefix("3.") ?? false && self["paths"]?.kind == .mapping
    }
}

extension ReadFailure {
    fileprivate func words(_ notation: Notation) -> String {
        switch reason {
        case .tooLarge: "the document is over \(OpenAPIDocument.byteLimit >> 20) MiB"
        case .tooDeep: "the document is over \(ReadingLimits.depth) levels deep"
        case .malformed(let problem): "not well-formed \(notation == .json ? "JSON" : "YAML"): \(problem)"
        }
    }
}
