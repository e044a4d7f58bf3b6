internal import KeyValidator
internal import SourceText

/// Where in a spec a cursor stands, by what the text around it seems to mean.
struct CursorContext: Sendable {
    enum Subject: Sendable {
        /// The name of a field, or what will be one.
        case name

        /// The value of a field.
        case value(FieldDefinition)

        /// An item of the list that a field holds.
        case item(FieldDefinition)

        /// A record where there is no name of it yet: `- ` or `scopes: `.
        case record(RecordShape)

        /// The name of an entry of the map that a field holds, and the value of one.
        case entry(FieldDefinition)
        case entryValue(FieldDefinition, name: String)
    }

    let subject: Subject

    /// The mapping that it is in: what it may say.
    let shape: RecordShape

    /// What else stands in that mapping, by the names of the fields; of a list or mapping there is no text.
    let fields: [String: String]

    /// What else stands in the list.
    let items: [String]

    /// The scalar at the cursor.
    let word: Word

    /// A scalar and how it is written.
    struct Word: Sendable {
        /// Between its quotes.
        let text: String

        /// In bytes of the document, quotes included; empty where there is only the cursor.
        let span: Range<Int>

        /// Between its quotes.
        let content: Range<Int>
        let quote: UInt8?
        let isClosed: Bool
        let isFlow: Bool

        /// Of a name: whether its colon is there.
        let hasColon: Bool

        /// Of an item: whether its dash is.
        let lacksDash: Bool

        /// Whether it stands directly behind a colon, which then needs a blank.
        let lacksBlank: Bool

        /// Whether a line of its own begins with it.
        let startsLine: Bool
    }
}

/// What a file holds, and so what may stand in it.
enum DocumentRole: Sendable, Hashable {
    case file(SpecFileKind)

    /// keybook.yaml.
    case configuration

    /// No business of ours.
    case other
}
