/// Words as Markdown in which nothing means anything (CommonMark 0.30, 2.4), runs of white space as one blank.
///
/// Only what could mean something where it stands has a backslash: the text is read as it is by programs, too.
///
/// - Parameter isAfterSpace: whether white space stands before it, so that its own at the beginning is left out.
func markdownProse(_ text: String, isInCell: Bool = false, isAfterSpace: Bool = false) -> String {
    var markdown: [UInt8] = []
    var isAfterSpace = isAfterSpace
    var last: UInt8 = 0x20
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
            if !isAfterSpace { markdown.append(0x20) }
            isAfterSpace = true
        } else {
            isAfterSpace = false
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "<"),
                UInt8(ascii: "~"):
                markdown.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "_"):
                // Inside a word it means nothing (CommonMark 0.30, 6.2).
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                if !last.isWord || !next.isWord { markdown.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "|") where isInCell: markdown.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "&") where bytes[(index + 1)...].first.map { $0.isWord || $0 == UInt8(ascii: "#") } ?? false:
                markdown.append(UInt8(ascii: "\\"))
            default: break
            }
            markdown.append(byte)
        }
        last = byte
    }
    return String(decoding: markdown, as: UTF8.self)
}

/// Code as a span, its fence longer than every run of backticks in it (CommonMark 0.30, 6.1).
func markdownSpan(_ text: String, isInCell: Bool = false) -> String {
    let words = text.replacing("\n", with: " ")
    guard !words.isEmpty else { return "" }
    var (run, longest) = (0, 0)
    for byte in words.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
    }
    let code = isInCell ? words.replacing("|", with: "\\|") : words
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = code.hasPrefix("`") || code.hasSuffix("`") || code.hasPrefix(" ") && code.hasSuffix(" ")
    return needsSpace ? "\(fence) \(code) \(fence)" : fence + code + fence
}

extension String {
    /// Without white space at both ends, and without line breaks of Markdown there.
    var trimmed: String {
        var text = self[...].drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// Emphasized, with the blanks at both ends outside; nothing where there is nothing in it.
    func wrapped(in mark: String) -> String {
        let text = trimmed
        guard !text.isEmpty else { return self }
        return (first?.isWhitespace == true ? " " : "") + mark + text + mark + (last?.isWhitespace == true ? " " : "")
    }

    /// Every line with a mark before it, which loses its blank before an empty one.
    func prefixingLines(with mark: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? mark.trimmed : mark + $0 }.joined(
            separator: "\n")
    }

    /// Every line but the first one moved in.
    func indentingLines(by count: Int) -> String {
        let indentation = String(repeating: " ", count: count)
        return split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : indentation + $0.element }.joined(separator: "\n")
    }
}

extension UInt8 {
    fileprivate var isWord: Bool {
        self >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
