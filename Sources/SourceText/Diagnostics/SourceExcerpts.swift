/// The lines of a file as they may be shown: without the tails of its secrets. One object, since most reports have none.
package final class SourceExcerpts: Sendable {
    package let file: SourceFile
    private let lines: LineTable
    private let mask: SecretMask

    /// - Parameters:
    ///   - marks: of the file; nil to have them searched.
    ///   - hiding: spans that are no secret as they stand, but hold one once their escapes are resolved.
    package init(_ lines: LineTable, marks: TextMarks? = nil, hiding spans: [SourceSpan] = []) {
        file = lines.file
        self.lines = lines
        let secrets =
            marks.map { $0.secrets.isEmpty && !$0.holdsEscapes } ?? false ? [] : SecretSearch.hiddenRanges(in: file.bytes)
        mask = SecretMask(secrets + spans.map { $0.start..<$0.end })
    }

    /// The bytes of a range as they are, but for each hidden character a `•`.
    package func masked(_ range: Range<Int>) -> [UInt8] { mask.masked(file.bytes, range) }

    package var lineCount: Int { lines.lineCount }

    /// What stands at a span, on one line, fit to be kept: white space as one blank, the tails of secrets hidden. What is hidden or
    /// too long is told apart by a short check value, so that one text is not taken for another.
    package func digest(of span: SourceSpan) -> String {
        let end = offset(span.start, movedForward: Self.digestCharacters, to: span.end)
        let words = shown(span.start..<end).split { $0 == " " || $0 == "\u{FFFD}" }
        let isWhole = end == span.end && !mask.hides(span.start..<span.end)
        return words.joined(separator: " ") + (isWhole ? "" : " #" + checkValue(of: span))
    }

    /// A message's worth of text tells most findings apart.
    private static let digestCharacters = 200

    /// FNV-1a in 32 bits: too few to find a secret by.
    private func checkValue(of span: SourceSpan) -> String {
        let hash = file.bytes[span.start..<span.end].reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return String(hash, radix: 16)
    }

    /// Finds positions in the whole file, one after the other.
    package var positions: PositionCursor { PositionCursor(lines) }

    /// The part of a span's first line that is worth showing.
    ///
    /// - Parameters:
    ///   - limit: as many code points of a line as are shown.
    ///   - lead: how many of them come before the span where the line has to be cut.
    package func excerpt(of range: SourceRange, limit: Int, lead: Int) -> Excerpt {
        let line = lines.span(ofLine: range.start.line)
        let start = min(range.start.offset, line.end)
        let isLong = !codePoints(in: line.start..<line.end, fitIn: limit)
        let from = isLong ? offset(start, movedBack: lead, to: line.start) : line.start
        let to = offset(from, movedForward: limit, to: line.end)
        let spanEnd = min(max(start, range.end.line == range.start.line ? range.end.offset : line.end), to)
        return Excerpt(
            before: shown(from..<min(start, to)), underlined: shown(min(start, to)..<spanEnd), after: shown(spanEnd..<to),
            isCutBefore: from > line.start, isCutAfter: to < line.end)
    }

    /// Text with each hidden character as `•`, and one character for whatever would move the cursor, so that columns stay.
    private func shown(_ range: Range<Int>) -> String {
        let bytes = mask.hides(range) ? masked(range)[...] : file.bytes[range]
        let plain = String(decoding: bytes, as: UTF8.self)
        if bytes.allSatisfy({ 0x20...0x7E ~= $0 }) { return plain }
        var text = ""
        for scalar in plain.unicodeScalars {
            text.unicodeScalars.append(scalar.isSafeToShow ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
        }
        return text
    }

    private func codePoints(in range: Range<Int>, fitIn limit: Int) -> Bool {
        range.count <= limit || offset(range.lowerBound, movedForward: limit, to: range.upperBound) == range.upperBound
    }

    private func offset(_ start: Int, movedForward count: Int, to end: Int) -> Int {
        var (offset, left) = (start, count)
        while offset < end {
            if file.bytes[offset] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            offset += 1
        }
        return offset
    }

    private func offset(_ start: Int, movedBack count: Int, to end: Int) -> Int {
        var (offset, left) = (start, count)
        while offset > end, left > 0 {
            offset -= 1
            if file.bytes[offset] & 0xC0 != 0x80 { left -= 1 }
        }
        return offset
    }
}

/// A part of a source line, around what is underlined in it.
package struct Excerpt: Sendable, Hashable {
    package let before: String
    package let underlined: String
    package let after: String
    package let isCutBefore: Bool
    package let isCutAfter: Bool
}
