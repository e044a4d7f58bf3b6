/// What one pass over the bytes of a file tells.
package struct TextMarks: Sendable {
    package let secrets: [Secret]
    private let marks: UInt8

    init(secrets: [Secret], marks: UInt8) {
        self.secrets = secrets
        self.marks = marks
    }

    /// Whether there is a `\\`: only an escape can make a value say what the bytes of the file do not.
    package var holdsEscapes: Bool { marks & Self.escapeMark != 0 }

    /// Whether there is a `#`, with which every comment of YAML begins.
    package var holdsNumberSigns: Bool { marks & Self.numberSignMark != 0 }

    static let secretMark: UInt8 = 1
    private static let escapeMark: UInt8 = 2
    private static let numberSignMark: UInt8 = 4

    /// The mark of each byte.
    static let table: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "-"): secretMark
        case UInt8(ascii: "\\"): escapeMark
        case UInt8(ascii: "#"): numberSignMark
        default: 0
        }
    }
}
