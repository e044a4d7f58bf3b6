/// HTML that is being written: UTF-8 that only grows.
///
/// Text is escaped here and nowhere else: by `append(text:)` for text and for quoted attribute values alike, by `append(content:)` for
/// text alone. Markup comes in as literals of our own source or as ``HTML``.
package struct HTMLBuffer: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    /// An empty buffer with room for so many bytes.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    // MARK: Markup

    /// Appends markup that stands in our own source.
    package mutating func append(raw markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends markup that the caller vouches for. Prefer ``HTML`` for markup that travels.
    @_disfavoredOverload
    package mutating func append(raw markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Appends markup that the caller vouches for.
    package mutating func append(raw markup: some Sequence<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Appends one byte of markup.
    package mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends ready-made HTML.
    package mutating func append(_ html: HTML) {
        bytes.append(contentsOf: html.bytes)
    }

    /// Appends a number in decimal digits.
    package mutating func append(_ number: Int) {
        if (0...9).contains(number) {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Begins a new line unless one has just begun.
    package mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") {
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    // MARK: Text

    /// Appends text, escaped for an element's content and for a double-quoted attribute value.
    package mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(text: $0) }
    }

    /// Appends UTF-8 text, escaped for an element's content and for a double-quoted attribute value.
    package mutating func append(text: some Sequence<UInt8>) {
        let whole: Void? = text.withContiguousStorageIfAvailable { append(text: $0) }
        if whole == nil {
            for byte in text { append(escaped: byte) }
        }
    }

    /// Appends UTF-8 text, escaped for an element's content and for a double-quoted attribute value.
    package mutating func append(text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let stop = text.firstMarkupCharacter(from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<stop]))
            if stop == text.count { return }
            append(escaped: text[stop])
            start = stop + 1
        }
    }

    /// Appends UTF-8 text, escaped for an element's content alone: quotes stay as they are.
    mutating func append(content text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let stop = text.firstMarkupCharacter(from: start, isAttribute: false)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<stop]))
            if stop == text.count { return }
            append(escaped: text[stop])
            start = stop + 1
        }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append(raw: "&amp;")
        case UInt8(ascii: "<"): append(raw: "&lt;")
        case UInt8(ascii: ">"): append(raw: "&gt;")
        case UInt8(ascii: "\""): append(raw: "&quot;")
        default: bytes.append(byte)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first `&`, `<` or `>`, in an attribute also `"`, or the count. Eight bytes are looked at a time.
    fileprivate func firstMarkupCharacter(from start: Int, isAttribute: Bool = true) -> Int {
        // Looked for twice, `&` costs no branch.
        let quote: UInt64 = isAttribute ? 0x2222_2222_2222_2222 : 0x2626_2626_2626_2626
        let characters = isAttribute ? markupCharacters | 1 << 0x22 : markupCharacters
        var index = start
        let raw = UnsafeRawBufferPointer(self)
        while index + 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let found =
                zeroBytes(word ^ quote) | zeroBytes(word ^ 0x2626_2626_2626_2626)
                | zeroBytes((word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
            if found != 0 { return index + UInt64(littleEndian: found).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            let byte = self[index]
            if byte < 64 && (characters >> UInt64(byte)) & 1 != 0 { return index }
            index += 1
        }
        return count
    }
}

/// A bit for each of `&`, `<` and `>`.
private let markupCharacters: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

/// The high bit of every byte that is zero. A byte above the first zero one may be marked wrongly, the first one
/// never is.
private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
