extension HTMLWriter {
    /// Opens a paragraph, or writes the table or the text of extensions that it is; false in these cases.
    mutating func openParagraph(_ paragraph: Node) -> Bool {
        blockEndLine = paragraph.endLine + 1
        if let table = tables.table(in: paragraph) {
            write(table, in: paragraph)
            return false
        }
        let block = extended.block(of: paragraph)
        // The first line of an alert alone.
        if let block, block.text.bytes.isEmpty { return false }
        if !isTight(paragraph) {
            html.startLine()
            html.append(raw: "<p>")
        }
        if let block {
            writeInlines(of: block.text)
            closeParagraph(paragraph)
            return false
        }
        return true
    }

    mutating func closeParagraph(_ paragraph: Node) {
        if !isTight(paragraph) { html.append(raw: "</p>\n") }
    }

    /// Whether a paragraph stands in an item of a tight list, which leaves its tags out (CommonMark 5.3). A footnote is none.
    func isTight(_ paragraph: Node) -> Bool {
        guard let item = paragraph.parent, item.parent?.isTightList == true else { return false }
        return !source.isDefinition(item)
    }
}
