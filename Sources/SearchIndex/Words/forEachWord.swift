/// Calls `body` for each word of a text as it is searched for, with its key.
///
/// A word is a run of letters, numbers and marks, in lower case, its marks off as `foldedLetter` says, and of its scalars the first
/// `wordScalarLimit`. A letter of ASCII that stands alone is none. Chinese and Japanese put nothing between words: there each
/// character makes a word with the one behind it, and the last one of a run alone.
///
/// `templates/components/search/1-words.js` does the same with what a reader types; tests hold the two together.
///
/// - Parameter text: UTF-8. What is not, is no part of a word.
@inline(__always)
func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ key: WordKey) -> Void
) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: wordByteCapacity) { buffer in
        var word = WordBuffer(buffer)
        var position = 0
        while position < text.count {
            let run = WordRun(at: position, in: text)
            if run.end > position {
                // Most words are small letters and digits alone, and need not be copied.
                if word.isEmpty, run.isWhole(in: text) {
                    if run.isWord(in: text) { body(UnsafeBufferPointer(rebasing: text[position..<run.end]), run.key) }
                    // What follows is a separator.
                    position = run.end &+ 1
                } else {
                    for index in position..<run.end { word.append(ascii: text[index]) }
                    position = run.end
                }
                continue
            }
            let byte = text[position]
            if byte &- UInt8(ascii: "A") < 26 {
                word.append(ascii: byte | 0x20)
            } else if byte < 0x80 {
                if let found = word.take() { body(found, WordKey(found)) }
            } else {
                let (scalar, length) = decodedScalar(text, at: position)
                position += length
                if scalar.isWordByItself {
                    if let found = word.take() { body(found, WordKey(found)) }
                    let next = position < text.count ? decodedScalar(text, at: position).scalar : " "
                    word.append(scalar)
                    if next.isWordByItself { word.append(next) }
                    if let found = word.take() { body(found, WordKey(found)) }
                } else if !word.append(folded: scalar) {
                    if let found = word.take() { body(found, WordKey(found)) }
                }
                continue
            }
            position += 1
        }
        if let found = word.take() { body(found, WordKey(found)) }
    }
}

/// Of a longer word only so much is searched.
private let wordScalarLimit = 40

/// Forty scalars of four bytes, and one that becomes several in lower case.
private let wordByteCapacity = 176

/// Small letters and digits of ASCII in a row.
private struct WordRun {
    let start: Int
    let end: Int
    let key: WordKey

    @inline(__always)
    init(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
        var chunk = text.chunk(at: start)
        var length = chunk.smallLettersAndDigits
        var end = start &+ length
        var hash = WordHash()
        if length < 8 { chunk = chunk.lowBytes(length) }
        hash.add(chunk)
        let prefix = chunk
        while length == 8 {
            chunk = text.chunk(at: end)
            length = chunk.smallLettersAndDigits
            end &+= length
            if length == 0 { break }
            if length < 8 { chunk = chunk.lowBytes(length) }
            hash.add(chunk)
        }
        self.start = start
        self.end = end
        key = WordKey(hash: hash.value, prefix: prefix)
    }

    /// Whether the word does not go on behind it, with a capital or with what is not ASCII.
    @inline(__always)
    func isWhole(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end &- start <= wordScalarLimit else { return false }
        return end == text.count || (text[end] < 0x80 && text[end] &- UInt8(ascii: "A") >= 26)
    }

    /// Whether it is more than a letter that stands alone.
    @inline(__always)
    func isWord(in text: UnsafeBufferPointer<UInt8>) -> Bool { end &- start > 1 || text[start] <= UInt8(ascii: "9") }
}

/// The word that is being read.
private struct WordBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private var scalarCount = 0

    var isEmpty: Bool { count == 0 }

    @inline(__always)
    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    mutating func append(ascii byte: UInt8) {
        guard scalarCount < wordScalarLimit else { return }
        scalarCount += 1
        append(byte)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        guard scalarCount < wordScalarLimit else { return }
        scalarCount += 1
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Appends a scalar beyond ASCII in lower case and without marks; false where it is no part of a word.
    mutating func append(folded scalar: Unicode.Scalar) -> Bool {
        if scalar.isIgnored { return true }
        guard scalar.isPartOfWord else { return false }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !lower.isIgnored {
            append(foldedLetter(lower) ?? lower)
        }
        return true
    }

    /// The word, if there is one, and room for the next.
    @inline(__always)
    mutating func take() -> UnsafeBufferPointer<UInt8>? {
        guard count > 0 else { return nil }
        let word = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[..<count])
        (count, scalarCount) = (0, 0)
        return word.count == 1 && word[0] > UInt8(ascii: "9") ? nil : word
    }
}

extension Unicode.Scalar {
    /// Whether it changes the letter before it in a way that does not count: combining diacritical marks, and selectors of variants.
    fileprivate var isIgnored: Bool { (0x300...0x36F).contains(value) || (0xFE00...0xFE0F).contains(value) }

    fileprivate var isPartOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// Han, Hiragana and Katakana, by their blocks.
    fileprivate var isWordByItself: Bool {
        switch value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

/// The scalar at a place and the bytes that it takes; a space for a byte that begins none.
private func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = text[start]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1, start + length <= text.count else { return (" ", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        guard text[start + offset] & 0xC0 == 0x80 else { return (" ", 1) }
        value = value << 6 | UInt32(text[start + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? " ", length)
}
