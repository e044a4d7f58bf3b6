/// An e-mail address in text, which GFM makes a link (GFM 6.9, "extended email autolink").
struct EmailAddress {
    /// The address with its scheme.
    let range: Range<Int>

    /// Whether `mailto:` or `xmpp:` stands before it already.
    let hasScheme: Bool

    /// The addresses in a run of text, in order.
    static func all(in text: [UInt8], range: Range<Int>) -> [EmailAddress] {
        var addresses: [EmailAddress] = []
        var start = range.lowerBound
        var search = start
        while let at = text[search..<range.upperBound].firstIndex(of: UInt8(ascii: "@")) {
            search = at + 1
            guard let found = address(at: at, in: text, start..<range.upperBound) else { continue }
            addresses.append(found)
            start = found.range.upperBound
            search = start
        }
        return addresses
    }

    private static func address(at: Int, in text: [UInt8], _ range: Range<Int>) -> EmailAddress? {
        var start = at
        while start > range.lowerBound && text[start - 1].isAddressByte { start -= 1 }
        guard start < at else { return nil }
        let scheme = scheme(before: start, in: text, range)
        var end = at + 1
        var periods = 0
        scan: while end < range.upperBound {
            let byte = text[end]
            let isInside = end + 1 < range.upperBound && (text[end + 1].isASCIILetter || text[end + 1].isASCIIDigit)
            switch byte {
            case UInt8(ascii: ".") where isInside: periods += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "/") where scheme == "xmpp:": break
            case UInt8(ascii: "@"): return nil
            default: if !byte.isASCIILetter && !byte.isASCIIDigit { break scan }
            }
            end += 1
        }
        guard periods > 0, end > at + 1, text[end - 1].isASCIILetter else { return nil }
        end = text.trimmedLinkEnd(at..<end)
        return EmailAddress(range: (start - (scheme?.utf8.count ?? 0))..<end, hasScheme: scheme != nil)
    }

    /// The scheme that ends before an address, if no letter or digit stands before it.
    private static func scheme(before start: Int, in text: [UInt8], _ range: Range<Int>) -> String? {
        for scheme in ["mailto:", "xmpp:"] {
            let first = start - scheme.utf8.count
            guard first >= range.lowerBound, text[first..<start].elementsEqual(scheme.utf8) else { continue }
            let isInsideWord = first > range.lowerBound && (text[first - 1].isASCIILetter || text[first - 1].isASCIIDigit)
            return isInsideWord ? nil : scheme
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isAddressByte: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: isASCIILetter || isASCIIDigit
        }
    }
}
