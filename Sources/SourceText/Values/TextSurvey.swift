/// What one pass over the bytes of a file tells, before anything is read of them.
struct TextSurvey {
    /// The first byte that makes the text ill-formed.
    private(set) var problem: IllFormedByte?

    /// Whether offsets and code points are the same thing, up to the problem.
    private(set) var isASCII = true

    /// Of all bytes, those behind a problem too.
    private(set) var marks: TextMarks

    /// JSON has rules of its own for control characters and `allowsControls`.
    ///
    /// Complexity: one pass, eight bytes at a time while they are printable ASCII and line ends; a second one over a file that is
    /// ill-formed or may hold a secret.
    init(_ file: SourceFile, allowsControls: Bool = false) {
        var search = MarkSearch()
        marks = TextMarks()
        file.bytes.withUnsafeBufferPointer { bytes in
            read(bytes, from: file.textStart, allowsControls: allowsControls, &search)
            marks = problem == nil ? search.marks(in: bytes) : TextMarks(of: bytes)
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, allowsControls: Bool, _ search: inout MarkSearch
    ) {
        var index = start
        while index < bytes.count {
            if let word = ByteWord(bytes, at: index), word.isPlain {
                search.look(at: word, in: bytes, at: index)
                index += ByteWord.size
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
                if byte == 0 || isControl && !allowsControls {
                    problem = IllFormedByte(reason: byte == 0 ? .nul : .control, offset: index)
                    return
                }
                search.look(at: byte, in: bytes, at: index)
                index += 1
                continue
            }
            isASCII = false
            guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) else {
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
}
