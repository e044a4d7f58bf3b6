extension InlineParser {
    /// Reads an autolink (CommonMark 6.4) or raw HTML (6.6) that begins at a `<`.
    mutating func parseAngleBracket() {
        if let end = uriEnd(from: index + 1) {
            appendAutolink(end: end, prefix: "")
        } else if let end = addressEnd(from: index + 1) {
            appendAutolink(end: end, prefix: "mailto:")
        } else if let end = tags.end(from: index) {
            append(.html(index..<end), end: end)
        } else {
            index += 1
        }
    }

    /// Appends a link to what stands between the current `<` and the `>` at an offset.
    private mutating func appendAutolink(end: Int, prefix: StaticString) {
        flushText()
        let range = (index + 1)..<end
        let shown = unescaped(range, backslashes: false)
        let text = decoded.count..<(decoded.count + shown.count)
        decoded += shown
        appendLink(destination: prefix.withUTF8Buffer(Array.init) + shown, at: range)
        tokens += [.decoded(text, at: range.lowerBound), .closeLink]
        index = end + 1
        textStart = index
    }

    /// Appends the beginning of a link whose destination stands in the text.
    mutating func appendLink(destination: [UInt8], at range: Range<Int>) {
        tokens.append(.openLink(foundLinks.count))
        let place = text.origin(of: range)
        foundLinks.append(
            InlineDocument.Link(destination: destination, title: [], place: place, start: place.lowerBound))
    }

    /// The offset of the `>` behind an absolute URI.
    private func uriEnd(from start: Int) -> Int? {
        var index = start
        guard index < bytes.count, bytes[index].isASCIILetter else { return nil }
        while index < bytes.count && index - start <= 32 && bytes[index].isSchemeByte { index += 1 }
        guard index - start >= 2, index - start <= 32, index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return index
            case 0x00...0x20, UInt8(ascii: "<"): return nil
            default: index += 1
            }
        }
        return nil
    }

    /// The offset of the `>` behind an e-mail address.
    private func addressEnd(from start: Int) -> Int? {
        var index = start
        while index < bytes.count && bytes[index].isAddressByte { index += 1 }
        guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: "@") else { return nil }
        while true {
            index += 1
            let label = index
            while index < bytes.count
                && (bytes[index].isASCIILetter || bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "-"))
            {
                index += 1
            }
            guard index > label, index - label <= 63, index < bytes.count, bytes[label] != UInt8(ascii: "-"),
                bytes[index - 1] != UInt8(ascii: "-")
            else { return nil }
            if bytes[index] == UInt8(ascii: ">") { return index }
            guard bytes[index] == UInt8(ascii: ".") else { return nil }
        }
    }
}

extension UInt8 {
    fileprivate var isSchemeByte: Bool {
        isASCIILetter || isASCIIDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
    }

    /// Whether a byte may stand before the `@` of an address in angle brackets.
    fileprivate var isAddressByte: Bool {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"):
            false
        default: isASCIILetter || isASCIIDigit || isASCIIPunctuation
        }
    }
}
