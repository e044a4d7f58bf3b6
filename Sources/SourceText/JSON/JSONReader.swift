/// Reads JSON (RFC 8259, strictly) into located values.
struct JSONReader {
    private let file: SourceFile
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private var builder: ValueTreeBuilder

    private struct Stop: Error {
        let failure: ReadFailure
    }

    static func read(_ file: SourceFile) -> ReadResult {
        let survey = TextSurvey(file, allowsControls: true)
        if let problem = survey.problem {
            return ReadResult(documents: [], failure: problem.failure, marks: survey.marks)
        }
        return file.bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(file: file, bytes: bytes)
            do throws(Stop) {
                reader.skipSpace()
                try reader.readValue()
                reader.skipSpace()
                if reader.index < bytes.count { throw reader.unexpected("the end of the file") }
            } catch {
                return ReadResult(documents: [], failure: error.failure, marks: survey.marks)
            }
            let tree = ValueTree(nodes: reader.builder.nodes, text: reader.builder.text)
            let root = LocatedValue(tree: tree, entry: 0)
            return ReadResult(documents: [LocatedDocument(root: root, start: root.span.start)], marks: survey.marks)
        }
    }

    private init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
        self.file = file
        self.bytes = bytes
        index = file.textStart
        builder = ValueTreeBuilder(file)
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func readValue() throws(Stop) {
        guard let first = next else { throw unexpected("a value") }
        switch first {
        case UInt8(ascii: "{"): try readObject()
        case UInt8(ascii: "["): try readArray()
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "t"): try readLiteral("true", .boolean)
        case UInt8(ascii: "f"): try readLiteral("false", .boolean)
        case UInt8(ascii: "n"): try readLiteral("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
        default: throw unexpected("a value")
        }
    }

    private mutating func readObject() throws(Stop) {
        try open(.mapping)
        if next == UInt8(ascii: "}") { return close() }
        while true {
            guard next == UInt8(ascii: "\"") else { throw unexpected("a field name in double quotes") }
            try readString()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw unexpected("`:`") }
            index += 1
            skipSpace()
            try readValue()
            skipSpace()
            if next == UInt8(ascii: "}") { return close() }
            guard next == UInt8(ascii: ",") else { throw unexpected("`,` or `}`") }
            index += 1
            skipSpace()
        }
    }

    private mutating func readArray() throws(Stop) {
        try open(.sequence)
        if next == UInt8(ascii: "]") { return close() }
        while true {
            try readValue()
            skipSpace()
            if next == UInt8(ascii: "]") { return close() }
            guard next == UInt8(ascii: ",") else { throw unexpected("`,` or `]`") }
            index += 1
            skipSpace()
        }
    }

    private mutating func open(_ kind: ValueKind) throws(Stop) {
        guard builder.depth < ReadingLimits.depth else {
            throw Stop(failure: ReadFailure(reason: .tooDeep, span: SourceSpan(index, index + 1)))
        }
        builder.openCollection(kind, style: .flow, start: index)
        index += 1
        skipSpace()
    }

    private mutating func close() {
        index += 1
        builder.closeCollection(end: index)
    }

    private mutating func readLiteral(_ spelling: StaticString, _ kind: ValueKind) throws(Stop) {
        let start = index
        for offset in 0..<spelling.utf8CodeUnitCount {
            guard next == spelling.utf8Start[offset] else { throw unexpected("`\(spelling)`") }
            index += 1
        }
        add(kind, start: start)
    }

    private mutating func readNumber() throws(Stop) {
        let start = index
        var kind = ValueKind.integer
        if next == UInt8(ascii: "-") { index += 1 }
        if next == UInt8(ascii: "0") { index += 1 } else { try readDigits() }
        if next == UInt8(ascii: ".") {
            kind = .float
            index += 1
            try readDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            kind = .float
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            try readDigits()
        }
        add(kind, start: start)
    }

    private mutating func readDigits() throws(Stop) {
        guard let first = next, 0x30...0x39 ~= first else { throw unexpected("a digit") }
        while let digit = next, 0x30...0x39 ~= digit { index += 1 }
    }

    private mutating func add(_ kind: ValueKind, start: Int) {
        builder.addScalar(kind, style: .plain, start: start, end: index, text: start..<index)
    }

    private mutating func readString() throws(Stop) {
        let start = index
        index += 1
        let text = try readRun() == UInt8(ascii: "\"") ? start + 1..<index : try readEscapedText(from: start + 1)
        index += 1
        builder.addScalar(.string, style: .doubleQuoted, start: start, end: index, text: text)
    }

    /// Reads on to the quotation mark that ends the string or to the next escape, and gives the byte that stands there.
    private mutating func readRun() throws(Stop) -> UInt8 {
        while true {
            while let word = ByteWord(bytes, at: index) {
                let ends = word.endsOfRun
                index += ends == 0 ? ByteWord.size : ByteWord.firstByte(ends)
                if ends != 0 { break }
            }
            guard let byte = next else { throw unexpected("`\"`") }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
            if byte < 0x20 { throw stop("a control character in a string must be escaped", length: 1) }
            index += 1
        }
    }

    /// The text of a string with escapes, from the run that starts at `start` and has been read, to its quotation mark.
    private mutating func readEscapedText(from start: Int) throws(Stop) -> Range<Int> {
        let textStart = builder.text.count
        var run = start
        repeat {
            builder.appendText(UnsafeBufferPointer(rebasing: bytes[run..<index]))
            builder.appendText(try readEscape())
            run = index
        } while try readRun() != UInt8(ascii: "\"")
        builder.appendText(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        return textStart..<builder.text.count
    }

    private mutating func readEscape() throws(Stop) -> Unicode.Scalar {
        let start = index
        index += 1
        guard let letter = next else { throw unexpected("an escape") }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readCodePoint(escapeStart: start)
        default:
            index = start
            throw stop("`\\` starts no escape that JSON knows", length: 2)
        }
    }

    /// The four digits after `\u`, and the second escape of a surrogate pair (RFC 8259, section 7).
    private mutating func readCodePoint(escapeStart: Int) throws(Stop) -> Unicode.Scalar {
        let first = try readFourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if 0xD800..<0xDC00 ~= first, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            let second = try readFourDigits()
            if 0xDC00..<0xE000 ~= second,
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        index = escapeStart
        throw stop("the escape is half of a surrogate pair", length: 6)
    }

    private mutating func readFourDigits() throws(Stop) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw unexpected("a hexadecimal digit")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    /// The finding at the next character, which is not what should stand there.
    private func unexpected(_ expected: String) -> Stop {
        guard let byte = next else { return stop("expected \(expected), found the end of the file", length: 0) }
        var length = 1
        while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
        let isPrintable = byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "`")
        let found = isPrintable ? ", found `\(Character(Unicode.Scalar(byte)))`" : ""
        return stop("expected \(expected)\(found)", length: length)
    }

    private func stop(_ message: String, length: Int) -> Stop {
        let end = min(index + length, bytes.count)
        return Stop(failure: ReadFailure(reason: .malformed(message), span: SourceSpan(index, end)))
    }
}
