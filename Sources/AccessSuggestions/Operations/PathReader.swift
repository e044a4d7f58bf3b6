internal import KeyModel
internal import KeyValidator
internal import SourceText
internal import Workspace

/// Reads the paths of an OpenAPI document. What aliases lead to is read once, however many there are.
struct PathReader {
    private let catalog: Catalog
    private var findings: Findings
    private var paths: [Int: [Operation]] = [:]
    private var owners: [Int: [AccessRequirement]?] = [:]
    private var lists: [Int: [AccessRequirement]] = [:]

    private typealias Operation = (method: String, requirements: [AccessRequirement]?)

    /// The fields of a path that are operations.
    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    private static let field = OpenAPIDocument.requirementField

    /// - Parameter paths: the mapping of paths to their operations.
    static func operations(
        of paths: LocatedValue, in catalog: Catalog, _ findings: inout Findings
    ) -> [APIOperation] {
        var reader = PathReader(catalog: catalog, findings: findings)
        var operations: [APIOperation] = []
        for path in paths.fields where path.name.kind == .string && path.value.kind == .mapping {
            operations += reader.operations(of: path.value).map {
                APIOperation(method: $0.method, path: path.name.text, requirements: $0.requirements)
            }
        }
        findings = reader.findings
        return operations
    }

    private init(catalog: Catalog, findings: Findings) {
        self.catalog = catalog
        self.findings = findings
    }

    private mutating func operations(of path: LocatedValue) -> [Operation] {
        if let known = paths[path.identity] { return known }
        let ofPath = requirements(of: path)
        var operations: [Operation] = []
        for field in path.fields where field.value.kind == .mapping && Self.methods.contains(field.name.text) {
            operations.append((field.name.text.uppercased(), requirements(of: field.value) ?? ofPath))
        }
        if path.isShared { paths[path.identity] = operations }
        return operations
    }

    /// What a path or an operation says that it requires; nil where it says nothing.
    private mutating func requirements(of owner: LocatedValue) -> [AccessRequirement]? {
        if let known = owners[owner.identity] { return known }
        let requirements = owner[Self.field].map { self.requirements($0) }
        if owner.isShared { owners[owner.identity] = .some(requirements) }
        return requirements
    }

    private mutating func requirements(_ list: LocatedValue) -> [AccessRequirement] {
        if let known = lists[list.identity] { return known }
        guard list.kind == .sequence else {
            report(list, "`\(Self.field)` must be a list of strings, not \(list.kind.phrase)")
            return []
        }
        let requirements = list.items.compactMap { requirement($0) }
        if list.isShared { lists[list.identity] = requirements }
        return requirements
    }

    private mutating func requirement(_ item: LocatedValue) -> AccessRequirement? {
        guard let text = item.string else {
            report(item, "an item of `\(Self.field)` must be a string, not \(item.kind.phrase)")
            return nil
        }
        do throws(AccessQuestionError) {
            return try AccessRequirement(text, in: catalog)
        } catch {
            report(item, error.description, notes: [error.help])
            return nil
        }
    }

    private mutating func report(_ value: LocatedValue, _ message: String, notes: [String] = []) {
        findings.report("requirement-malformed", at: value.span, message, notes: notes)
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
