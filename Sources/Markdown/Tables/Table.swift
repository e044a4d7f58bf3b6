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
    /// lines of the cells' document, 0 when there is none.
    var textBefore = 0
    var textAfter = 0

    struct Cell {
        /// The trimmed bytes in the prepared source.
        let range: Range<Int>

        /// The line of the cells' document that holds the cell, 0 when the cell is plain text.
        var line = 0
    }
}
