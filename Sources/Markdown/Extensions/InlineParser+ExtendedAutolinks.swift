/// Links that nothing but their form makes links (GFM 6.9): those that begin with `www.` and with `http://`, `https://` or `ftp://`.
///
/// Where the specification is silent, cmark-gfm is followed: none is found behind an open bracket. It makes a link of `www.` with no name
/// behind it, which the specification does not.
extension InlineParser {
    /// Reads what begins with `www.`.
    mutating func parseWWW() {
        // The name of a domain follows.
        guard isAtWordStart, CharacterClass(of: scalar(at: index + 4)) == .other, let end = linkEnd(from: index, isShort: false)
        else {
            index += 1
            return
        }
        appendLink(prefix: "http://", index..<end)
    }

    /// Reads what has a scheme before the current `://`.
    mutating func parseURL() {
        var start = index
        while start > textStart && bytes[start - 1].isASCIILetter { start -= 1 }
        guard hasKnownScheme(from: start), CharacterClass(of: scalar(at: index + 3)) == .other,
            let end = linkEnd(from: index + 3, isShort: true)
        else {
            index += 1
            return
        }
        appendLink(prefix: "", start..<end)
    }

    private mutating func appendLink(prefix: StaticString, _ range: Range<Int>) {
        index = range.lowerBound
        flushText()
        appendLink(destination: prefix.withUTF8Buffer(Array.init) + bytes[range], at: range)
        tokens += [.text(range), .closeLink]
        index = range.upperBound
        textStart = index
    }

    /// Whether the current offset is at the beginning of the text or behind white space, `*`, `_`, `~` or `(`.
    private var isAtWordStart: Bool {
        guard index > 0 else { return true }
        switch bytes[index - 1] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): return true
        default: return bytes[index - 1].isSpace
        }
    }

    private func hasKnownScheme(from start: Int) -> Bool {
        switch index - start {
        case 3: bytes.matchesIgnoringCase("ftp", at: start)
        case 4: bytes.matchesIgnoringCase("http", at: start)
        case 5: bytes.matchesIgnoringCase("https", at: start)
        default: false
        }
    }

    /// The end of a link that begins with a domain.
    private func linkEnd(from start: Int, isShort: Bool) -> Int? {
        guard var end = domainEnd(from: start, isShort: isShort) else { return nil }
        while end < bytes.count && !bytes[end].isSpace && bytes[end] != UInt8(ascii: "<") { end += 1 }
        end = bytes.trimmedLinkEnd(start..<end)
        return end > start ? end : nil
    }

    /// The end of a valid domain: segments of letters, digits, hyphens and underscores, at least two unless it may be short, with no
    /// underscore in the last two.
    private func domainEnd(from start: Int, isShort: Bool) -> Int? {
        var periods = 0
        var underscores = (last: 0, beforeLast: 0)
        var end = start
        scan: while end < bytes.count {
            switch bytes[end] {
            // The last character of a block is no part of the domain for cmark-gfm, as in `_www.example.com_`.
            case UInt8(ascii: "_"): underscores.last += end + 1 < bytes.count ? 1 : 0
            case UInt8(ascii: "."):
                underscores = (0, underscores.last)
                periods += 1
            case UInt8(ascii: "-"): break
            default:
                guard let scalar = scalar(at: end), CharacterClass(of: scalar) == .other else { break scan }
                end += UTF8.width(scalar) - 1
            }
            end += 1
        }
        // A host of so many segments is none; the limit keeps a hostile text from being searched again and again.
        if (underscores.last > 0 || underscores.beforeLast > 0) && periods <= 10 { return nil }
        return isShort || periods > 0 ? end : nil
    }

    private func scalar(at offset: Int) -> Unicode.Scalar? {
        bytes.scalar(offset..<min(offset + 4, bytes.count))
    }
}

extension [UInt8] {
    /// The end of a link without the punctuation behind it, a closing parenthesis that none inside opens, or what looks like an entity.
    func trimmedLinkEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var open = 0
        for index in range {
            if self[index] == UInt8(ascii: "(") { open += 1 }
            if self[index] == UInt8(ascii: ")") { open -= 1 }
        }
        while end > range.lowerBound {
            switch self[end - 1] {
            case UInt8(ascii: ")"):
                if open >= 0 { return end }
                open += 1
                end -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "*"),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var start = end - 1
                while start > range.lowerBound && self[start - 1].isASCIILetter { start -= 1 }
                let isEntity = start < end - 1 && start > range.lowerBound && self[start - 1] == UInt8(ascii: "&")
                end = isEntity ? start - 1 : end - 1
            default:
                return end
            }
        }
        return end
    }

    /// Whether a lower-case text stands at an offset, in whatever case.
    func matchesIgnoringCase(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset + length <= count else { return false }
        return text.withUTF8Buffer { text in
            zip(text, self[offset..<(offset + length)]).allSatisfy { $0 == $1 | 0x20 }
        }
    }
}
