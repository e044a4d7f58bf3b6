/// A byte that no YAML or JSON text can hold.
struct IllFormedByte: Equatable {
    enum Reason: Equatable {
        case notUTF8, nul

        /// A control character that YAML does not allow (YAML 1.2, production 1, `c-printable`).
        case control
    }

    let reason: Reason
    let offset: Int
}

/// What a first look at the bytes of a file says about them.
struct TextSurvey {
    /// The first byte that makes the text ill-formed.
    private(set) var problem: IllFormedByte?

    /// Whether offsets and code points are the same thing.
    private(set) var isASCII = true

    /// Reads `bytes` from `start` to the first problem; JSON has rules of its own for control characters and `allowsControls`.
    /// Complexity: one pass, eight bytes at a time while they are printable ASCII.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, allowsControls: Bool = false) {
        var index = start
        while index < bytes.count {
            if Self.isPlainWord(bytes, at: index) {
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
                if byte == 0 || isControl && !allowsControls {
                    problem = IllFormedByte(reason: byte == 0 ? .nul : .control, offset: index)
                    return
                }
                index += 1
                continue
            }
            isASCII = false
            guard let (scalar, length) = Self.decode(bytes, at: index) else {
                problem = IllFormedByte(reason: .notUTF8, offset: index)
                return
            }
            let isControl = scalar < 0xA0 && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF
            if isControl && !allowsControls {
                problem = IllFormedByte(reason: .control, offset: index)
                return
            }
            index += length
        }
    }

    /// Whether the eight bytes at `index` are all printable ASCII.
    private static func isPlainWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 8 <= bytes.count, let base = bytes.baseAddress else { return false }
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        // A byte under 0x20 borrows into its top bit; 0x7F carries into it.
        let low = (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
        return (word | low) & high == 0
    }

    /// The scalar at `index` and its length in bytes; nil where the bytes are not UTF-8 (RFC 3629).
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        let first = UInt32(bytes[index])
        let (length, least): (Int, UInt32)
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (length, least, scalar) = (2, 0x80, first & 0x1F)
        case 0xE0...0xEF: (length, least, scalar) = (3, 0x800, first & 0x0F)
        case 0xF0...0xF4: (length, least, scalar) = (4, 0x10000, first & 0x07)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for next in index + 1..<index + length {
            guard bytes[next] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
        }
        guard scalar >= least, Unicode.Scalar(scalar) != nil else { return nil }
        return (scalar, length)
    }
}

extension IllFormedByte {
    /// The finding at this byte.
    var failure: ReadFailure {
        let words =
            switch reason {
            case .notUTF8: "the file is not UTF-8"
            case .nul: "the file holds a NUL character"
            case .control: "the file holds a control character that YAML does not allow"
            }
        return ReadFailure(reason: .malformed(words), span: SourceSpan(offset, offset + 1))
    }
}
