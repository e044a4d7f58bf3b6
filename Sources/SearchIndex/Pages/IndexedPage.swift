/// A page of which the words are counted: all that an index is merged from.
///
/// Its texts and words lie in one array of bytes, so that ten thousand pages are as many allocations, not a million.
package struct IndexedPage: Sendable {
    /// A part of `bytes`.
    typealias Piece = Range<Int32>

    /// A part of the page that can be a result of its own.
    struct Section: Sendable {
        var kind: SearchKind

        /// The heading, or the name of what is defined here; of the first section the page's title.
        var title: Piece

        /// Empty for the first section, which is the page's beginning.
        var anchor: Piece

        /// What stands in it, without markup, white space run together.
        var text: Piece

        /// What it is known by among others of its kind; empty where it may stand as often as it likes.
        var identity: Piece
    }

    var bytes: [UInt8]
    let url: Piece

    /// At least one.
    let sections: [Section]

    /// Where the words begin in `bytes`; each is as `WordRecord` says.
    let wordStart: Int

    let wordCount: Int
}

/// How weighty a place is in which a word stands, the weightiest first. A word has one for each section.
enum WordPlace: UInt8 {
    /// The word is the whole name of what the section is about, or the whole title of its page; then it is in its title as well.
    case name

    /// In the title of a page, in a heading or name of a section.
    case title, heading

    /// So often in the text: from four times, two or three times, once.
    case often, repeatedly, once

    static let count = 6
}
