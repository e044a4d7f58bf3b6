/// What a pass over the bytes of a file tells those who would look for something in it.
package struct TextMarks: Sendable {
    /// What looks like secrets in the bytes as they stand.
    package private(set) var secrets: [Secret] = []

    /// Whether there is a `\\`: only an escape can make a value say what the bytes of the file do not.
    package fileprivate(set) var holdsEscapes = false

    /// Whether there is a `#`, with which every comment of YAML begins.
    package fileprivate(set) var holdsNumberSigns = false

    init() {}

    /// Of a text of any bytes.
    init(of text: UnsafeBufferPointer<UInt8>) {
        secrets = SecretSearch.secrets(in: text)
        holdsEscapes = text.contains(UInt8(ascii: "\\"))
        holdsNumberSigns = text.contains(UInt8(ascii: "#"))
    }

    fileprivate mutating func searchSecrets(in text: UnsafeBufferPointer<UInt8>) { secrets = SecretSearch.secrets(in: text) }
}

/// Finds the marks of a text in passing. Whether there are secrets is settled by a search of their own, where there may be some.
struct MarkSearch {
    private var found = TextMarks()
    private var mayHoldSecrets = false

    /// Takes the bytes of a word of ASCII, at `index` of the text.
    @inline(__always)
    mutating func look(at word: ByteWord, in text: UnsafeBufferPointer<UInt8>, at index: Int) {
        var marked = word.marked
        while marked != 0 {
            let place = index + ByteWord.firstByte(marked)
            look(at: text[place], in: text, at: place)
            marked &= marked &- 1
        }
    }

    mutating func look(at byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) {
        switch byte {
        case UInt8(ascii: "\\"): found.holdsEscapes = true
        case UInt8(ascii: "#"): found.holdsNumberSigns = true
        case UInt8(ascii: "_"), UInt8(ascii: "-"):
            if SecretPattern.mayBegin(in: text, with: index) { mayHoldSecrets = true }
        default: break
        }
    }

    /// - Parameter text: all that was looked at, and what precedes it.
    func marks(in text: UnsafeBufferPointer<UInt8>) -> TextMarks {
        var marks = found
        if mayHoldSecrets { marks.searchSecrets(in: text) }
        return marks
    }
}
