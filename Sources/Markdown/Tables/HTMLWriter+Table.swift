extension HTMLWriter {
    /// Writes a paragraph that is a table, and the text around it.
    ///
    /// In the `site` dialect the table stands in a box that scrolls, with keys too, and alignments are classes, for
    /// HTML has no `align`
    /// any more.
    mutating func write(_ table: Table, in paragraph: Node) {
        let wasInTable = isInTable
        isInTable = true
        defer { isInTable = wasInTable }
        writeText(ofLine: table.textBefore, in: paragraph)
        html.startLine()
        if isSite {
            // A group, not a region: a page of many tables would otherwise have as many landmarks of one name.
            html.append(raw: "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n")
        }
        html.append(raw: "<table>\n<thead>\n")
        let columns = table.alignments.count
        writeRow(table.cells[..<columns], of: table, isHeader: true)
        html.append(raw: "</thead>\n")
        if table.cells.count > columns {
            html.append(raw: "<tbody>\n")
            for start in stride(from: columns, to: table.cells.count, by: columns) {
                writeRow(table.cells[start..<(start + columns)], of: table, isHeader: false)
            }
            html.append(raw: "</tbody>\n")
        }
        html.append(raw: "</table>\n")
        if isSite { html.append(raw: "</div>\n") }
        writeText(ofLine: table.textAfter, in: paragraph)
    }

    private mutating func writeRow(_ cells: ArraySlice<Table.Cell>, of table: Table, isHeader: Bool) {
        html.append(raw: "<tr>\n")
        for (cell, alignment) in zip(cells, table.alignments) {
            html.append(raw: isHeader ? "<th" : "<td")
            writeAttribute(alignment)
            html.append(raw: ">")
            if let node = tables.node(ofLine: cell.line) {
                write(below: node)
            } else if !cell.range.isEmpty {
                source.bytes.withUnsafeBufferPointer { writeText(UnsafeBufferPointer(rebasing: $0[cell.range])) }
            }
            html.append(raw: isHeader ? "</th>\n" : "</td>\n")
        }
        html.append(raw: "</tr>\n")
    }

    private mutating func writeAttribute(_ alignment: Table.Alignment) {
        switch alignment {
        case .none: break
        case .left: html.append(raw: isSite ? " class=\"align-left\"" : " align=\"left\"")
        case .center: html.append(raw: isSite ? " class=\"align-center\"" : " align=\"center\"")
        case .right: html.append(raw: isSite ? " class=\"align-right\"" : " align=\"right\"")
        }
    }

    /// Writes a line of the cells' document that is a paragraph. Definitions alone leave none.
    private mutating func writeText(ofLine line: Int, in paragraph: Node) {
        guard line > 0, let text = tables.node(ofLine: line) else { return }
        let isTight = isTight(paragraph)
        html.startLine()
        if !isTight { html.append(raw: "<p>") }
        write(below: text)
        html.append(raw: isTight ? "\n" : "</p>\n")
    }
}
