internal import Platform
internal import SourceText

/// The bytes of a file, from the editor or from disk, and their lines.
struct OpenText: Sendable {
    let bytes: [UInt8]
    let lines: DocumentLines

    init(_ lines: DocumentLines) {
        bytes = lines.bytes
        self.lines = lines
    }

    /// Of an open document.
    init(_ document: OpenDocument) { self.init(document.lines) }

    /// Of a file on disk; nil where it cannot be read. A byte more than the check accepts is read, so that it can tell a file that is
    /// too large.
    init?(path: String) {
        guard let bytes = try? Files.read(path, byteLimit: ReadingLimits.bytes + 1) else { return nil }
        self.init(DocumentLines(bytes, textStart: SourceFile(name: path, bytes: bytes).textStart))
    }
}
