/// A comment of a YAML file, from its `#` to the end of its line, as YAML sees it.
package struct Comment: Sendable, Hashable {
    package let span: SourceSpan
}

extension ReadResult {
    /// The comments of a YAML file's complete documents, in order.
    ///
    /// libyaml does not tell them: they are what begins with `#` after white space between two scalars. Complexity: one pass.
    package func comments(in file: SourceFile) -> [Comment] {
        guard let tree = documents.last?.root.tree, file.bytes.contains(UInt8(ascii: "#")) else { return [] }
        var search = CommentSearch(bytes: file.bytes, position: file.textStart)
        for node in tree.nodes where node.isAlias || node.kind.rawValue < ValueKind.sequence.rawValue {
            search.scan(to: Int(node.start))
            if node.style == .blockScalar { search.scanHeader(of: node.span) }
            search.skip(to: Int(node.end))
        }
        // What follows the last document is read as far as reading went.
        if failure == nil { search.scan(to: file.bytes.count) }
        return search.found
    }
}

private struct CommentSearch {
    let bytes: [UInt8]
    var position: Int
    private(set) var found: [Comment] = []

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Takes the comments between the position and `end`, where no scalar stands.
    mutating func scan(to end: Int) {
        while position < end {
            guard bytes[position] == UInt8(ascii: "#"), startsComment(at: position) else {
                position += 1
                continue
            }
            let start = position
            while position < bytes.count, bytes[position] != 0x0A, ForeignLineBreak.length(at: position, in: bytes) == nil {
                position += 1
            }
            let isCRLF = bytes[position - 1] == 0x0D
            found.append(Comment(span: SourceSpan(start, isCRLF ? position - 1 : position)))
        }
    }

    /// A block scalar's `|` may be followed by a comment on its own line.
    mutating func scanHeader(of span: SourceSpan) {
        skip(to: span.start)
        scan(to: bytes[span.start..<span.end].firstIndex(of: 0x0A) ?? span.end)
    }

    mutating func skip(to end: Int) { position = max(position, end) }

    private func startsComment(at offset: Int) -> Bool {
        guard offset > 0 else { return true }
        let before = bytes[offset - 1]
        return before == 0x20 || before == 0x09 || before == 0x0A || before == 0x0D || before == 0xBF
    }
}
