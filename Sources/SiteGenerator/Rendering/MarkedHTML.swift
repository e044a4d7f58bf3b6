/// What a template made of marks in the place of texts: HTML, and where the marks stand in it.
///
/// A mark is `<keybook:3/>`, and `&lt;keybook:3/&gt;` where the template escapes it.
struct MarkedHTML: Sendable {
    struct Mark: Sendable, Hashable {
        let number: Int

        /// Whether the template asked for the text as it is.
        let isRaw: Bool

        /// Where it stands in the bytes.
        let range: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var marks: [Mark] = []

    init(_ rendered: String) {
        bytes = Array(rendered.utf8)
        var position = 0
        while position < bytes.count {
            if let mark = mark(at: position) {
                marks.append(mark)
                position = mark.range.upperBound
            } else {
                position += 1
            }
        }
    }

    /// What is to be written in a template for a text.
    static func mark(_ number: Int) -> String { "<keybook:\(number)/>" }

    private func mark(at position: Int) -> Mark? {
        let isRaw = bytes[position] == UInt8(ascii: "<")
        guard isRaw || bytes[position] == UInt8(ascii: "&") else { return nil }
        let opening: StaticString = isRaw ? "<keybook:" : "&lt;keybook:"
        let closing: StaticString = isRaw ? "/>" : "/&gt;"
        guard let numberStart = skip(opening, at: position) else { return nil }
        var numberEnd = numberStart
        var number = 0
        while numberEnd < bytes.count, numberEnd - numberStart < 9,
            case let digit = bytes[numberEnd] &- UInt8(ascii: "0"), digit < 10
        {
            number = number * 10 + Int(digit)
            numberEnd += 1
        }
        guard numberEnd > numberStart, let end = skip(closing, at: numberEnd) else { return nil }
        return Mark(number: number, isRaw: isRaw, range: position..<end)
    }

    private func skip(_ text: StaticString, at position: Int) -> Int? {
        let end = position + text.utf8CodeUnitCount
        guard end <= bytes.count else { return nil }
        return text.withUTF8Buffer { bytes[position..<end].elementsEqual($0) } ? end : nil
    }
}
