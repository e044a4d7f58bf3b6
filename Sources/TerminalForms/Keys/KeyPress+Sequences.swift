extension KeyPress {
    /// The key of a control character; nil where none of ours has it.
    init?(control byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x17: self = .deleteWord
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte | 0x60)))
        default: return nil
        }
    }

    /// The key of `ESC [ … final` or `ESC O final`.
    ///
    /// - Parameter parameters: the numbers before `final`; the second says what was held down, 1 being nothing.
    init?(final: UInt8, parameters: [Int]) {
        let isPlain = parameters.count < 2 || parameters[1] <= 1
        switch final {
        case UInt8(ascii: "A"): self = .up
        case UInt8(ascii: "B"): self = .down
        case UInt8(ascii: "C"): self = isPlain ? .right : .wordRight
        case UInt8(ascii: "D"): self = isPlain ? .left : .wordLeft
        case UInt8(ascii: "F"): self = .end
        case UInt8(ascii: "H"): self = .home
        case UInt8(ascii: "M"): self = .enter
        case UInt8(ascii: "Z"): self = .backTab
        case UInt8(ascii: "~"):
            switch parameters.first {
            case 1, 7: self = .home
            case 3: self = .delete
            case 4, 8: self = .end
            case 5: self = .pageUp
            case 6: self = .pageDown
            default: return nil
            }
        default: return nil
        }
    }

    /// The key that Alt and a letter stand for in a line of text, as shells have it.
    init?(alt letter: UInt8) {
        switch letter {
        case UInt8(ascii: "b"): self = .wordLeft
        case UInt8(ascii: "f"): self = .wordRight
        case 0x08, 0x7F: self = .deleteWord
        default: return nil
        }
    }
}
