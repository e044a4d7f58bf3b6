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
        write(table.textBefore, in: paragraph)
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
        write(table.textAfter, in: paragraph)
    }

    private mutating func writeRow(_ cells: ArraySlice<Table.Cell>, of table: Table, isHeader: Bool) {
        html.append(raw: "<tr>\n")
        for (cell, alignment) in zip(cells, table.alignments) {
            html.append(raw: isHeader ? "<th" : "<td")
            writeAttribute(alignment)
            html.append(raw: ">")
            switch cell.content {
            case .line(let line): if let node = tables.node(ofLine: line) { write(below: node) }
            case .text(let index): writeInlines(of: tables.text(index))
            case .plain:
                source.bytes.withUnsafeBufferPointer { writeText(UnsafeBufferPointer(rebasing: $0[cell.range])) }
            }
            html.append(raw: isHeader ? "</th>\n" : "</td>\n")
        }
        html.append(raw: "</tr>\n")
    }

    private mutating func writeAttribute(_ alignment: Table.Alignment) {
        switch alignment {
        case .none: break
        case .left: html.append(raw: isSite ? " class=left" : " align=\"left\"")
        case .center: html.append(raw: isSite ? " class=center" : " align=\"center\"")
        case .right: html.append(raw: isSite ? " class=right" : " align=\"right\"")
        }
    }

    /// Writes the text before or behind a table in the same paragraph. Definitions alone leave none.
    private mutating func write(_ content: Table.Content?, in paragraph: Node) {
        let isTight = isTight(paragraph)
        switch content {
        case .line(let line):
            guard let text = tables.node(ofLine: line) else { return }
            startParagraph(isTight: isTight)
            write(below: text)
        case .text(let index):
            let text = tables.text(index)
            if text.bytes.isEmpty { return }
            startParagraph(isTight: isTight)
            writeInlines(of: text)
        case .plain, nil: return
        }
        html.append(raw: isTight ? "\n" : "</p>\n")
    }

    private mutating func startParagraph(isTight: Bool) {
        html.startLine()
        if !isTight { html.append(raw: "<p>") }
    }
}
