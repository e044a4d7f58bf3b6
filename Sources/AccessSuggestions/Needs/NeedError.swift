internal import KeyValidator
internal import SourceText
package import Workspace

/// Everything that is wrong with what is stated.
package struct NeedErrors: Error, Sendable {
    package let list: [NeedError]
}

/// Why it is not clear what is needed.
package enum NeedError: Error, Sendable {
    case question(AccessQuestionError)

    /// An operation is stated, and there is no document to look it up in.
    case noDocument(String)
    case unknownOperation(String, file: String, known: [String])

    /// The document does not say what it requires.
    case silentOperation(String, file: String)

    /// It requires a permission on a resource that nobody names.
    case noResource(String, permission: String, type: String)

    /// A resource is named, and no operation requires anything on one of its type.
    case unusedResource(String, type: String)
}

extension NeedError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .question(let error): error.description
        case .noDocument(let text): "\(quoted(text)) is an operation, and no OpenAPI document is given"
        case .unknownOperation(let name, let file, _): "`\(shown(file))` has no operation \(quoted(name))"
        case .silentOperation(let name, _): "what \(quoted(name)) requires is unknown: it does not say"
        case .noResource(let name, let permission, let type):
            "\(quoted(name)) requires `\(permission)` on a resource of type `\(type)`, and nothing says on which"
        case .unusedResource(let resource, let type):
            "\(quoted(resource)) is of no use: no operation requires anything on a `\(type)`"
        }
    }

    /// What to do about it.
    package var help: String {
        switch self {
        case .question(let error): error.help
        case .noDocument: "name one by `--openapi FILE`, or by `openapi:` in keybook.yaml"
        case .unknownOperation(let name, _, let known): suggestion(name, known)
        case .silentOperation(_, let file):
            "give it `\(OpenAPIDocument.requirementField)` in `\(shown(file))`, or state the need as PERMISSION@TYPE:ID"
        case .noResource(_, _, let type): "say it by `--on \(type):ID`"
        case .unusedResource: "leave it out, or state an operation that is called on it"
        }
    }

    private func suggestion(_ name: String, _ known: [String]) -> String {
        if let match = bestMatch(to: name, among: known) { return "did you mean \(quoted(match))?" }
        let (limit, rest) = (8, known.count - 8)
        let list = known.prefix(limit).map(quoted).joined(separator: ", ")
        return known.isEmpty ? "it has none" : "it has \(list)\(rest > 0 ? " and \(rest) more" : "")"
    }
}
