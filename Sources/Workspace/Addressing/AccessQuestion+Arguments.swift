package import KeyModel
internal import KeyValidator
internal import SourceText

extension Catalog {
    /// The resource that `TYPE:ID` means.
    package func resource(argument text: String) throws(AccessQuestionError) -> ResourceReference {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .noResource(text) }
        let (name, id) = (String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
        guard let type = index(ofResourceType: name) else {
            throw .unknownType(name, known: resourceTypes.map(\.name))
        }
        guard !id.isEmpty else { throw .noResource(text) }
        return ResourceReference(type: type, id: id)
    }

    /// The index of a permission that resources of a type have.
    package func permission(argument name: String, onType type: Int) throws(AccessQuestionError) -> Int {
        let known = permissions(ofType: type)
        guard let index = permissions.firstIndex(where: { $0.name == name }) else {
            throw .unknownPermission(name, known: names(of: known))
        }
        guard known.contains(index) else {
            throw .foreignPermission(name, type: resourceTypes[type].name, known: names(of: known))
        }
        return index
    }
}

extension AccessQuestion {
    /// What `PERMISSION TYPE:ID` asks.
    package init(permission: String, resource: String, in catalog: Catalog) throws(AccessQuestionError) {
        let resource = try catalog.resource(argument: resource)
        self.init(permission: try catalog.permission(argument: permission, onType: resource.type), resource: resource)
    }
}

/// Why nothing is asked.
package enum AccessQuestionError: Error, Sendable, Hashable {
    /// It is not of the form `TYPE:ID`.
    case noResource(String)

    /// It is not of the form `PERMISSION@TYPE:ID`.
    case noPattern(String)

    /// A wildcard, where one permission on one resource is meant.
    case noSingleAccess(String)

    /// An id with a `*` and something beside it.
    case partialWildcard(String)
    case unknownType(String, known: [String])

    /// The catalog has no such permission; `known` are those of the type that is asked about.
    case unknownPermission(String, known: [String])

    /// No role of the type gives it.
    case foreignPermission(String, type: String, known: [String])
}

extension AccessQuestionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noResource(let text): "\(quoted(text)) names no resource"
        case .noPattern(let text): "\(quoted(text)) names no permission on a resource"
        case .noSingleAccess(let text): "\(quoted(text)) is not one permission on one resource"
        case .partialWildcard(let id): "\(quoted(id)) is no id: a `*` stands for the whole of one"
        case .unknownType(let name, _): "unknown resource type \(quoted(name))"
        case .unknownPermission(let name, _): "unknown permission \(quoted(name))"
        case .foreignPermission(let name, let type, _): "no role of `\(type)` gives \(quoted(name))"
        }
    }

    /// What to do about it.
    package var help: String {
        switch self {
        case .noResource: "write TYPE:ID, as in `agent:agt_build`"
        case .noPattern: "write PERMISSION@TYPE:ID, as in `run@agent:agt_build`"
        case .noSingleAccess: "name each of them: there are no wildcards here"
        case .partialWildcard: "write `*` for every known resource of the type, or the ids one by one"
        case .unknownType(let name, let known): suggestion(name, known, "the types are")
        case .unknownPermission(let name, let known): suggestion(name, known, "the permissions there are")
        case .foreignPermission(_, let type, let known): "on `\(type)` there are " + list(known)
        }
    }

    private func suggestion(_ name: String, _ known: [String], _ introduction: String) -> String {
        bestMatch(to: name, among: known).map { "did you mean `\($0)`?" } ?? "\(introduction) \(list(known))"
    }

    private func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
