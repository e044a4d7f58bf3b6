internal import CCMark

/// A block that holds other blocks and marks its lines: a block quote or a list item (CommonMark 5.1, 5.2).
struct Container {
    /// For an item, the columns by which its lines are indented; nil for a block quote.
    let width: Int?

    /// The line on which the container begins.
    let startLine: Int
}

extension LineCursor {
    /// Passes the marker or the indentation of a container; false when the line has none, so that it can only be a lazy
    /// continuation line.
    mutating func pass(_ container: Container, onLine line: Int) -> Bool {
        let (columns, end) = indentation
        guard let width = container.width else {
            guard columns < 4, end < self.line.upperBound, bytes[end] == UInt8(ascii: ">") else { return false }
            advance(columns: columns + 1)
            if byte == 0x20 || byte == 0x09 { advance(columns: 1) }
            return true
        }
        guard container.startLine == line || columns >= width else { return false }
        advance(columns: width)
        return true
    }

    /// Passes as many of the containers as mark the line, outermost first, and counts them.
    mutating func pass(_ containers: some Sequence<Container>, onLine line: Int) -> Int {
        var passed = 0
        for container in containers {
            guard pass(container, onLine: line) else { break }
            passed += 1
        }
        return passed
    }

    /// The columns from here to the content of the list item whose marker comes next (CommonMark 5.2, rules 1 to 3).
    fileprivate var itemWidth: Int {
        let indentation = indentation
        var marker = indentation.end
        while marker < line.upperBound && bytes[marker].isASCIIDigit { marker += 1 }
        let beforeContent = indentation.columns + marker + 1 - indentation.end
        var content = self
        content.advance(columns: beforeContent)
        let (padding, end) = content.indentation
        return end == line.upperBound || padding > 4 || padding < 1 ? beforeContent + 1 : beforeContent + padding
    }
}

extension PreparedSource {
    /// The containers around a node, outermost first. The width of an item is worked out once and kept on its node.
    func containers(around node: Node) -> [Container] {
        var ancestors: [Node] = []
        var ancestor = node.parent
        while let current = ancestor {
            ancestors.append(current)
            ancestor = current.parent
        }
        var containers: [Container] = []
        // Items that begin on one line are passed one behind the other, so that a line of many takes linear time.
        var position: (cursor: LineCursor, line: Int, passed: Int)?
        for ancestor in ancestors.reversed() {
            let line = ancestor.startLine
            switch ancestor.kind {
            case CMARK_NODE_BLOCK_QUOTE:
                containers.append(Container(width: nil, startLine: line))
            case CMARK_NODE_ITEM:
                if ancestor.tag == 0 {
                    var next = position ?? (LineCursor(bytes, line: 0..<0), 0, 0)
                    if next.line != line { next = (LineCursor(bytes, line: lines.content(of: line, in: bytes)), line, 0) }
                    _ = next.cursor.pass(containers[next.passed...], onLine: line)
                    next.passed = containers.count
                    ancestor.tag = next.cursor.itemWidth
                    position = next
                }
                containers.append(Container(width: ancestor.tag, startLine: line))
            default:
                break
            }
        }
        return containers
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
