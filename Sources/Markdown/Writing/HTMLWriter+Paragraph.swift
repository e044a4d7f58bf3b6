extension HTMLWriter {
    /// Opens a paragraph, or writes the table that it is; false in the latter case.
    mutating func openParagraph(_ paragraph: Node) -> Bool {
        blockEndLine = paragraph.endLine + 1
        if let table = tables.table(in: paragraph) {
            write(table, in: paragraph)
            return false
        }
        if !isTight(paragraph) {
            html.startLine()
            html.append(raw: "<p>")
        }
        return true
    }

    mutating func closeParagraph(_ paragraph: Node) {
        if !isTight(paragraph) { html.append(raw: "</p>\n") }
    }

    /// Whether a paragraph stands in an item of a tight list, which leaves its tags out (CommonMark 5.3).
    func isTight(_ paragraph: Node) -> Bool {
        paragraph.parent?.parent?.isTightList ?? false
    }
}
