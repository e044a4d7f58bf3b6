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

    /// The fields of a path that are operations, in the specification's order.
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    package init(_ source: SourceFile, as notation: Notation, in catalog: Catalog) {
        name = source.name
        let result = source.readValues(as: notation, byteLimit: Self.byteLimit)
        var findings = Findings(in: CheckContext(catalog: catalog), source: source)
        if let failure = result.failure {
            findings.report("openapi-unreadable", at: failure.span, failure.words(notation))
        } else if let root = result.documents.first?.root, root.isOpenAPI {
            operations = Self.operations(of: root, in: catalog, &findings)
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

    private static func operations(
        of root: LocatedValue, in catalog: Catalog, _ findings: inout Findings
    ) -> [APIOperation] {
        var operations: [APIOperation] = []
        for path in root["paths"]?.fields ?? [] where path.name.kind == .string && path.value.kind == .mapping {
            let ofPath = path.value[requirementField].map { requirements($0, in: catalog, &findings) }
            for field in path.value.fields where field.value.kind == .mapping && methods.contains(field.name.text) {
                let own = field.value[requirementField].map { requirements($0, in: catalog, &findings) }
                operations.append(
                    APIOperation(
                        method: field.name.text.uppercased(), path: path.name.text, requirements: own ?? ofPath))
            }
        }
        return operations
    }

    private static func requirements(
        _ list: LocatedValue, in catalog: Catalog, _ findings: inout Findings
    ) -> [AccessRequirement] {
        guard list.kind == .sequence else {
            findings.report(
                "requirement-malformed", at: list.span,
                "`\(requirementField)` must be a list of strings, not \(list.kind.phrase)")
            return []
        }
        return list.items.compactMap { item in
            guard let text = item.string else {
                findings.report(
                    "requirement-malformed", at: item.span,
                    "an item of `\(requirementField)` must be a string, not \(item.kind.phrase)")
                return nil
            }
            do throws(AccessQuestionError) {
                return try AccessRequirement(text, in: catalog)
            } catch {
                findings.report("requirement-malformed", at: item.span, error.description, notes: [error.help])
                return nil
            }
        }
    }
}

extension AccessRequirement {
    /// What `PERMISSION@TYPE` or `PERMISSION@TYPE:ID` means.
    fileprivate init(_ text: String, in catalog: Catalog) throws(AccessQuestionError) {
        guard text.utf8.contains(UInt8(ascii: "@")) else { throw .noPattern(text) }
        let isOnOne = text.utf8.contains(UInt8(ascii: ":"))
        let pattern = try AccessPattern(argument: isOnOne ? text : text + ":*", in: catalog)
        guard let permission = pattern.permission, (pattern.id == nil) == !isOnOne else { throw .noSingleAccess(text) }
        self.init(permission: permission, type: pattern.type, id: pattern.id)
    }
}

extension LocatedValue {
    /// The value of a mapping's field.
    fileprivate subscript(name: String) -> LocatedValue? { tree[place(ofField: name)] }

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
