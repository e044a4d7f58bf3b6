internal import Highlighting

extension HTMLBuffer {
    /// Appends a block of code in the colours of its language, as fences of pages are written.
    ///
    /// - Parameter language: its name, of lower-case letters.
    package mutating func append(codeBlock code: some Sequence<UInt8>, language: StaticString) {
        append(raw: "<pre tabindex=0><code class=language-")
        append(raw: language)
        append(raw: ">")
        Array(code).withUnsafeBufferPointer { code in
            let tokens = language.withUTF8Buffer { CodeLanguage(named: $0) }?.tokens(of: code) ?? []
            append(code: code, tokens: tokens)
        }
        append(raw: "</code></pre>\n")
    }

    /// Appends code with its tokens in elements, and the marked lines in `mark`.
    ///
    /// The elements are the shortest that mean no more than they say: HTML's text in another voice (`i`), with attention drawn to it
    /// (`b`), with an annotation (`u`), what stands for something else (`var`), what a program prints (`samp`), and edits.
    ///
    /// - Parameters:
    ///   - tokens: in order, not overlapping.
    ///   - lines: in order, with something between each two.
    mutating func append(code: UnsafeBufferPointer<UInt8>, tokens: [Token], markedLines lines: [Range<Int>] = []) {
        var piece = CodePiece(code: code, tokens: tokens)
        for range in lines {
            append(&piece, upTo: range.lowerBound)
            append(raw: "<mark>")
            append(&piece, upTo: range.upperBound)
            append(raw: "</mark>")
        }
        append(&piece, upTo: code.count)
    }

    /// Appends what comes next of some code. A token that goes on behind the end is closed there, and opened again.
    private mutating func append(_ piece: inout CodePiece, upTo end: Int) {
        while piece.token < piece.tokens.count {
            let token = piece.tokens[piece.token]
            guard token.start < end else { break }
            append(code: piece.next(upTo: token.start))
            append(raw: token.kind.start)
            append(code: piece.next(upTo: min(token.end, end)))
            append(raw: token.kind.end)
            guard token.end <= end else { return }
            piece.token += 1
        }
        append(code: piece.next(upTo: end))
    }

    /// Appends code, escaped for an element's content: no quotes, and no `>`, need it there.
    mutating func append(code: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < code.count {
            let byte = code[index]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
                append(raw: UnsafeBufferPointer(rebasing: code[start..<index]))
                append(raw: byte == UInt8(ascii: "<") ? "&lt;" : "&amp;")
                start = index + 1
            }
            index += 1
        }
        append(raw: UnsafeBufferPointer(rebasing: code[start...]))
    }
}

/// Code that is being written, and how far.
private struct CodePiece {
    let code: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    var position = 0

    /// The number of the first token that is not written whole.
    var token = 0

    /// What stands from here to an offset; nothing where that is passed already.
    mutating func next(upTo end: Int) -> UnsafeBufferPointer<UInt8> {
        let start = position
        position = max(start, end)
        return UnsafeBufferPointer(rebasing: code[start..<position])
    }
}

extension Token.Kind {
    fileprivate var start: StaticString {
        switch self {
        case .name: "<b>"
        case .literal: "<u>"
        case .comment: "<i>"
        case .symbol: "<var>"
        case .output: "<samp>"
        case .inserted: "<ins>"
        case .removed: "<del>"
        }
    }

    fileprivate var end: StaticString {
        switch self {
        case .name: "</b>"
        case .literal: "</u>"
        case .comment: "</i>"
        case .symbol: "</var>"
        case .output: "</samp>"
        case .inserted: "</ins>"
        case .removed: "</del>"
        }
    }
}
