internal import SourceText

/// A document that is open in the editor: its text is the editor's, whatever stands on disk (LSP 3.17, Text Document Synchronization).
struct OpenDocument: Sendable {
    let uri: DocumentURI
    let notation: Notation
    private(set) var version: Int
    private(set) var lines: DocumentLines

    var bytes: [UInt8] { lines.bytes }

    init(_ document: DidOpenParams.Document) {
        uri = document.uri
        version = document.version
        lines = DocumentLines(Array(document.text.utf8))
        // What has a file's name is read by it, as everywhere; a new document has only its language.
        if let path = document.uri.path {
            notation = Notation(fileName: path)
        } else {
            notation = document.languageId.hasPrefix("json") ? .json : .yaml
        }
    }

    /// Takes changes in, each in the text that the one before has left.
    mutating func apply(_ changes: [ContentChange], version: Int, in encoding: PositionEncoding) {
        self.version = version
        for change in changes {
            var bytes = lines.bytes
            if let range = change.range {
                let start = lines.offset(of: range.start, in: encoding)
                let end = lines.offset(of: range.end, in: encoding)
                bytes.replaceSubrange(min(start, end)..<max(start, end), with: change.text.utf8)
            } else {
                bytes = Array(change.text.utf8)
            }
            lines = DocumentLines(bytes)
        }
    }
}
