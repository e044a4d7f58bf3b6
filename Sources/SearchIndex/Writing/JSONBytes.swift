/// JSON that is being written, as UTF-8.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Appends ready-made JSON.
    mutating func append(json: [UInt8]) { bytes.append(contentsOf: json) }

    mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Appends a text in quotes.
    mutating func append(text: some Collection<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        append(characters: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends what stands between the quotes of a text (RFC 8259, section 7).
    mutating func append(characters text: some Collection<UInt8>) {
        let isCopied: Void? = text.withContiguousStorageIfAvailable { text in
            var start = 0
            var end = 0
            while end < text.count {
                let length = text.chunk(at: end).plainInJSON
                end = min(end + length, text.count)
                guard length < 8, end < text.count else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
                append(escaped: text[end])
                end += 1
                start = end
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        if isCopied == nil { append(characters: Array(text)) }
    }

    private mutating func append(escaped byte: UInt8) {
        if byte >= 0x20 {
            bytes += [UInt8(ascii: "\\"), byte]
        } else {
            // A control character has no place in a text that is shown.
            bytes.append(UInt8(ascii: " "))
        }
    }
}
