extension HTMLBuffer {
    /// Appends a URL as the value of a double-quoted attribute.
    ///
    /// Bytes that no URL may hold are percent-encoded (RFC 3986, 2.2 and 2.3, and `%`, so that what is encoded stays as
    /// it is); `&` and `'` are escaped for HTML. This is what the examples of CommonMark 0.30 show.
    package mutating func append(url: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, byte) in url.enumerated() where !byte.isURLByte {
            append(raw: UnsafeBufferPointer(rebasing: url[start..<index]))
            start = index + 1
            switch byte {
            case UInt8(ascii: "&"): append(raw: "&amp;")
            case UInt8(ascii: "'"): append(raw: "&#x27;")
            default:
                append(byte: UInt8(ascii: "%"))
                append(byte: hexadecimalDigit(byte >> 4))
                append(byte: hexadecimalDigit(byte & 15))
            }
        }
        append(raw: UnsafeBufferPointer(rebasing: url[start...]))
    }

    /// Appends a URL as the value of a double-quoted attribute.
    package mutating func append(url: String) {
        var url = url
        url.withUTF8 { append(url: $0) }
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

extension UInt8 {
    /// Whether a byte is written in a URL as it is.
    fileprivate var isURLByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
            UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"),
            UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default:
            false
        }
    }
}
