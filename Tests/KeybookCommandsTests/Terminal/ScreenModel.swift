import SourceText

/// What a terminal shows after some bytes: as much of a terminal as keybook asks for.
///
/// An outside judge, pyte, is asked whether it sees the same: `PyteTests`.
struct ScreenModel {
    /// Rows of cells; a wide character takes two, the second of them empty.
    private(set) var cells: [[String]]
    private(set) var cursor = (row: 0, column: 0)
    private(set) var modes: Set<String> = []
    private let columns: Int
    private let rows: Int

    init(_ bytes: [UInt8], columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\u{1B}" where rest.first == "[": control(&rest)
            case "\r": cursor.column = 0
            case "\n": cursor.row = min(cursor.row + 1, rows - 1)
            case "\u{8}": cursor.column = max(0, cursor.column - 1)
            default: put(scalar)
            }
        }
    }

    /// The rows without the blanks at their ends.
    var lines: [String] {
        cells.map { row in String(row.joined().reversed().drop { $0 == " " }.reversed()) }
    }

    var text: String { lines.joined(separator: "\n") }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = terminalWidth(scalar)
        if width == 0 {
            cells[cursor.row][max(0, cursor.column - 1)].unicodeScalars.append(scalar)
            return
        }
        let column = min(cursor.column, columns - width)
        cells[cursor.row][column] = String(scalar)
        if width == 2 { cells[cursor.row][column + 1] = "" }
        cursor.column = min(column + width, columns)
    }

    private mutating func control(_ rest: inout ArraySlice<Unicode.Scalar>) {
        rest.removeFirst()
        let body = rest.prefix { !(0x40...0x7E ~= $0.value) }
        rest = rest.dropFirst(body.count)
        guard let final = rest.popFirst() else { return }
        let text = String(String.UnicodeScalarView(body))
        let numbers = text.split(separator: ";").map { Int($0) ?? 0 }
        switch final {
        case "H": cursor = (min((numbers.first ?? 1), rows) - 1, min((numbers.dropFirst().first ?? 1), columns) - 1)
        case "G": cursor.column = min((numbers.first ?? 1), columns) - 1
        case "K": erase(cursor.row, from: cursor.column)
        case "J":
            let all = numbers.first == 2
            erase(cursor.row, from: all ? 0 : cursor.column)
            for row in (all ? 0 : cursor.row + 1)..<rows { erase(row, from: 0) }
        case "h": modes.insert(text)
        case "l": modes.remove(text)
        default: break
        }
    }

    private mutating func erase(_ row: Int, from column: Int) {
        for index in min(column, columns - 1)..<columns { cells[row][index] = " " }
    }
}
