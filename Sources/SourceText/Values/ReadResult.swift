/// What reading a file gave: the complete documents, and why reading stopped if it did.
package struct ReadResult: Sendable {
    package let documents: [LocatedDocument]
    package let failure: ReadFailure?

    /// What its bytes hold, whether or not they could be read.
    package let marks: TextMarks

    init(documents: [LocatedDocument], failure: ReadFailure? = nil, marks: TextMarks) {
        self.documents = documents
        self.failure = failure
        self.marks = marks
    }
}

/// One YAML document, or a JSON file's only one.
package struct LocatedDocument: Sendable {
    package let root: LocatedValue

    /// Where it starts: its `---`, or its first character where it has none.
    package let start: Int
}

/// Why a file could not be read to its end.
package struct ReadFailure: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case tooLarge, tooDeep

        /// With the parser's words: lower case, no final period.
        case malformed(String)
    }

    package let reason: Reason
    package let span: SourceSpan

    package init(reason: Reason, span: SourceSpan) {
        self.reason = reason
        self.span = span
    }
}

/// How much of a file is read. Beyond them it is refused rather than read in part.
package enum ReadingLimits {
    /// 1 MiB: a thousand times a usual spec.
    package static let bytes = 1 << 20

    /// A key spec needs 5 levels; 64 leaves room for anything that people write by hand.
    package static let depth = 64
}

/// The notations that values are read from.
package enum Notation: Sendable, Hashable {
    case yaml, json

    /// By a file's name: `.json` is JSON, everything else YAML.
    package init(fileName: String) {
        self = fileName.hasSuffix(".json") ? .json : .yaml
    }
}

extension SourceFile {
    /// Reads every document of the file.
    ///
    /// A file over the limits yields no document. After a syntax error the documents that were complete before it
    /// are kept. Complexity: linear in the file, whatever it holds.
    package func readValues(as notation: Notation, byteLimit: Int = ReadingLimits.bytes) -> ReadResult {
        guard bytes.count <= byteLimit else {
            return ReadResult(
                documents: [],
                failure: ReadFailure(reason: .tooLarge, span: SourceSpan(textStart, textStart + 1)),
                marks: bytes.withUnsafeBufferPointer(TextMarks.init(of:)))
        }
        switch notation {
        case .yaml: return YAMLReader.read(self)
        case .json: return JSONReader.read(self)
        }
    }
}
