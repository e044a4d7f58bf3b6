internal import KeyValidator
internal import SourceText

/// Writes the comment that silences a rule at one line: `# keybook: ignore RULE`.
struct SuppressionWriter {
    private let bytes: [UInt8]

    /// In source order.
    private let scalars: [LocatedValue]
    private let comments: [Comment]

    /// Nil where there can be no such comment: in JSON, and in a file that cannot be read to its end.
    init?(_ bytes: [UInt8], as notation: Notation) {
        let source = SourceFile(name: "", bytes: bytes)
        let result = source.readValues(as: notation)
        guard notation == .yaml, result.failure == nil, let tree = result.documents.last?.root.tree else { return nil }
        self.bytes = bytes
        scalars = Array(tree.scalars)
        comments = result.comments(in: source)
    }

    /// The edit that silences a rule in the line of an offset: a comment at its end, one more rule in the comment that does that
    /// already, or a line above where the end is taken. Nil where the line above is inside a text as well, and for a rule that
    /// cannot be silenced.
    func edit(suppressing rule: String, at offset: Int, in lines: DocumentLines) -> Edit? {
        // A suppression that silences nothing wants to go, and not a second one beside it.
        guard RuleSet.rule(rule)?.endsReading == false, rule != "suppression-unused" else { return nil }
        let line = lines.span(ofLine: lines.line(at: offset))
        if let comment = comment(in: line) {
            if let end = endOfRules(in: comment.span) { return insertion(", \(rule)", at: end) }
            return lineAbove(line, rule)
        }
        if isInsideScalar(line.upperBound) { return lineAbove(line, rule) }
        return insertion("  \(Self.beginning)\(rule)", at: line.upperBound)
    }

    private static let beginning = "# keybook: ignore "

    /// The comment at the end of a line.
    private func comment(in line: Range<Int>) -> Comment? {
        let index = comments.firstIndex(after: line.lowerBound) { $0.span.start + 1 }
        return index < comments.count && comments[index].span.start < line.upperBound ? comments[index] : nil
    }

    /// Behind the last rule that a suppression names; nil for any other comment, and for one that names none.
    private func endOfRules(in comment: SourceSpan) -> Int? {
        let text = bytes[comment.start..<comment.end]
        guard text.starts(with: Self.beginning.utf8) else { return nil }
        let list = text.dropFirst(Self.beginning.utf8.count)
        var end = list.startIndex
        // The reason stands behind two dashes.
        while end < list.endIndex, !list[end...].starts(with: "--".utf8) { end += 1 }
        while end > list.startIndex, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == UInt8(ascii: ",") {
            end -= 1
        }
        return end > list.startIndex ? end : nil
    }

    private func lineAbove(_ line: Range<Int>, _ rule: String) -> Edit? {
        guard !isInsideScalar(line.lowerBound) else { return nil }
        let indentation = bytes[line].prefix { $0 == 0x20 }.count
        let isCRLF = bytes[line.upperBound...].first == 0x0D
        return insertion(
            String(repeating: " ", count: indentation) + Self.beginning + rule + (isCRLF ? "\r\n" : "\n"), at: line.lowerBound)
    }

    /// Whether text that goes in there would become part of a value.
    private func isInsideScalar(_ offset: Int) -> Bool {
        let index = scalars.firstIndex(after: offset - 1) { $0.span.start }
        guard index > 0 else { return false }
        let value = scalars[index - 1]
        guard value.style == .blockScalar else { return offset < value.span.end }
        // Its first line holds nothing but its header, and a comment may follow that.
        let header = bytes[value.span.start...].firstIndex(of: 0x0A) ?? value.span.end
        return header < offset && offset <= value.span.end
    }

    private func insertion(_ text: String, at offset: Int) -> Edit {
        Edit(span: SourceSpan(offset, offset), text: text)
    }
}

extension Array {
    /// The first index whose key is greater than `value`, where keys ascend.
    fileprivate func firstIndex(after value: Int, by key: (Element) -> Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if key(self[middle]) <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
