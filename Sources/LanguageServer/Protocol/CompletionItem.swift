/// LSP 3.17, Completion Request.
struct CompletionList: Sendable, Encodable {
    let isIncomplete = false
    let items: [CompletionItem]
}

struct CompletionItem: Sendable, Encodable {
    enum Kind: Int, Sendable, Encodable {
        case field = 5
        case value = 12
        case enumeration = 13
        case reference = 18
        case enumerationMember = 20
    }

    /// `CompletionItemTag.Deprecated`.
    static let deprecatedTag = 1

    enum TextFormat: Int, Sendable, Encodable {
        case plainText = 1
        case snippet
    }

    let label: String
    let kind: Kind
    let detail: String?
    let documentation: MarkupContent?
    let tags: [Int]?

    /// What clients sort by: the order of the list.
    let sortText: String

    /// What clients compare with the text in the edit's range.
    let filterText: String
    let insertTextFormat: TextFormat
    let insertTextMode: InsertTextMode?
    let textEdit: TextEdit
}

/// How the further lines of an inserted text are indented (LSP 3.17, `InsertTextMode`).
enum InsertTextMode: Int, Sendable, Encodable {
    case asIs = 1

    /// Like the line that the text is inserted into.
    case adjustIndentation
}
