internal import CCMark

extension PreparedSource {
    /// The bytes of a line from its first character on, nil when it goes on its containers lazily or is indented as code.
    func rowContent(ofLine line: Int, containers: [Container]) -> Range<Int>? {
        var cursor = LineCursor(bytes, line: lines.content(of: line, in: bytes))
        guard cursor.pass(containers, onLine: line) == containers.count else { return nil }
        let (columns, end) = cursor.indentation
        return columns < 4 ? end..<cursor.line.upperBound : nil
    }

    /// The bytes of a line of a paragraph from its first character on.
    func paragraphContent(ofLine line: Int, in node: Node, containers: [Container]) -> Range<Int> {
        let content = lines.content(of: line, in: bytes)
        if line == node.startLine {
            return min(content.lowerBound + node.startColumn - 1, content.upperBound)..<content.upperBound
        }
        var cursor = LineCursor(bytes, line: content)
        let isLazy = cursor.pass(containers, onLine: line) < containers.count
        // A lazy line keeps its indentation, as it does in GFM's own parser, where it makes one more, empty cell.
        return (isLazy ? cursor.offset : cursor.indentation.end)..<content.upperBound
    }

    /// The line of a setext heading's underline, the last one of the heading. libcmark names the line behind it, unless
    /// the document ends with it.
    func underlineLine(of heading: Node, containers: [Container]) -> Int {
        let lines = (heading.startLine + 1)..<max(heading.endLine, heading.startLine + 1)
        return lines.first { line in
            guard let row = rowContent(ofLine: line, containers: containers), let first = row.first else { return false }
            let mark = bytes[first]
            return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
                && bytes[row].drop { $0 == mark }.allSatisfy(\.isSpace)
        } ?? heading.endLine
    }

    /// The markers and the indentation of the containers around a line.
    func containerMarks(ofLine line: Int, containers: [Container]) -> Range<Int> {
        var cursor = LineCursor(bytes, line: lines.content(of: line, in: bytes))
        _ = cursor.pass(containers, onLine: line)
        return cursor.line.lowerBound..<cursor.offset
    }

    // MARK: Texts

    /// The text of a paragraph or a heading, without link reference definitions at its beginning.
    func inlineText(of node: Node) -> InlineText {
        let containers = containers(around: node)
        guard node.kind == CMARK_NODE_HEADING else {
            return inlineText(ofLines: node.startLine...max(node.endLine, node.startLine), in: node, containers: containers)
        }
        let start = lines.content(of: node.startLine, in: bytes).lowerBound + node.startColumn - 1
        if start < bytes.count && bytes[start] == UInt8(ascii: "#") && isATXHeading(node) {
            return headingText(from: start, of: node)
        }
        let underline = underlineLine(of: node, containers: containers)
        return inlineText(ofLines: node.startLine...max(underline - 1, node.startLine), in: node, containers: containers)
    }

    /// The text of some lines of a paragraph.
    func inlineText(ofLines lines: ClosedRange<Int>, in node: Node, containers: [Container]) -> InlineText {
        var text = InlineText()
        for line in lines {
            text.append(line: paragraphContent(ofLine: line, in: node, containers: containers), of: self)
        }
        text.trimEnd()
        if text.bytes.first == UInt8(ascii: "[") { text.dropFirst(LinkScanner(bytes: text.bytes).definitionsEnd()) }
        return text
    }

    /// Whether a heading is one of a single line with `#` before it. A setext heading may begin with a `#` that is none.
    private func isATXHeading(_ heading: Node) -> Bool {
        let content = lines.content(of: heading.startLine, in: bytes)
        let start = content.lowerBound + heading.startColumn - 1
        let rest = bytes[start..<content.upperBound].drop { $0 == UInt8(ascii: "#") }
        return rest.startIndex - start <= 6 && (rest.first?.isSpace ?? true)
    }

    /// The text of an ATX heading, without its closing sequence (CommonMark 4.2).
    private func headingText(from start: Int, of heading: Node) -> InlineText {
        var range = start..<lines.content(of: heading.startLine, in: bytes).upperBound
        func trimEnd() {
            while let last = range.last, bytes[last].isSpace { range = range.dropLast() }
        }
        while let first = range.first, bytes[first] == UInt8(ascii: "#") { range = range.dropFirst() }
        while let first = range.first, bytes[first].isSpace { range = range.dropFirst() }
        trimEnd()
        let hashes = bytes[range].reversed().prefix { $0 == UInt8(ascii: "#") }.count
        if hashes > 0 {
            let rest = range.dropLast(hashes)
            if rest.isEmpty || bytes[rest.upperBound - 1] == 0x20 || bytes[rest.upperBound - 1] == 0x09 { range = rest }
            trimEnd()
        }
        var text = InlineText()
        text.append(range, of: self)
        return text
    }
}
