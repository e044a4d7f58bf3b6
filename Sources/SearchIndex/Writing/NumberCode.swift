/// Numbers as text of printable ASCII: those below 56 in one character, those below 1,456 in two, and so on.
///
/// An (s,c)-dense code (Brisaboa and others, 2003) of 81 characters, from `-` to `~` without the backslash: none of them has to be
/// escaped in a text of JSON, and the space, the comma and `!` are left for other uses. The last character of a number is one of the
/// first 56, those before it are of the other 25. `templates/components/search/2-index.js` reads it.
enum NumberCode {
    private static let lastCount = 56
    private static let earlierCount = 25

    @inline(__always)
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number >= lastCount { append(earlier: number / lastCount, to: &bytes) }
        bytes.append(character(number % lastCount))
    }

    /// The digits of a number above 0 to the base 25, of which none is 0.
    private static func append(earlier number: Int, to bytes: inout [UInt8]) {
        let rest = (number - 1) / earlierCount
        if rest > 0 { append(earlier: rest, to: &bytes) }
        bytes.append(character(lastCount + (number - 1) % earlierCount))
    }

    @inline(__always)
    private static func character(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: value + (value < 47 ? 0x2D : 0x2E)) }

    /// A row of numbers.
    static func text(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in numbers { append(number, to: &bytes) }
        return bytes
    }
}
