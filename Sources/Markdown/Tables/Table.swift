/// A pipe table that was found in a paragraph (GFM 4.10).
struct Table {
    enum Alignment {
        case none, left, center, right
    }

    /// One for each column.
    let alignments: [Alignment]

    /// The cells, header first, row by row, as many in each row as there are columns: missing ones are empty,
    /// excess ones dropped.
    var cells: [Cell] = []

    /// The paragraph's text before the header row and, only if something had to be given up, behind the last row:
    /// nil when there is none.
    var textBefore: Content?
    var textAfter: Content?

    /// How the inline constructs of a cell or a text are found.
    enum Content {
        /// There are none: the bytes are the text.
        case plain

        /// libcmark reads them: the line of the cells' document that holds it.
        case line(Int)

        /// They are read with those of the extensions: the index of a text.
        case text(Int)
    }

    struct Cell {
        /// The trimmed bytes in the prepared source.
        let range: Range<Int>

        let content: Content
    }
}
