/// The inline constructs of a block as a sequence of events, in the order in which they are written.
struct InlineDocument {
    /// Emphasis of one kind.
    enum Style: UInt8 {
        case emphasis, strong, strikethrough
    }

    enum Event {
        /// A run of text, as a range of `text`.
        case text(Range<Int>)
        case softBreak
        case lineBreak
        /// A code span, as a range of `text`.
        case code(Range<Int>)
        /// Raw HTML, as a range of `text`, and the offset in the prepared source at which it begins.
        case html(Range<Int>, start: Int)
        case open(Style)
        case close(Style)
        /// The beginning and the end of a link or an image, by its index in `links`.
        case openLink(Int)
        case closeLink
        case openImage(Int)
        case closeImage(Int)
        /// A reference to a footnote, by the index of its definition.
        case footnote(Int)
    }

    struct Link {
        let destination: [UInt8]
        let title: [UInt8]
        /// Where the destination stands in the prepared source, nil when it stands elsewhere.
        let place: Range<Int>?
        /// An offset in the prepared source at which the link itself begins.
        let start: Int
    }

    /// Everything that is shown: backslash escapes and entities are resolved.
    var text: [UInt8] = []
    var events: [Event] = []
    var links: [Link] = []
}
