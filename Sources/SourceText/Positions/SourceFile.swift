/// The bytes of one file, and the name it is told by.
package struct SourceFile: Sendable {
    /// As it stands in diagnostics: `keys/ci.yaml`, `<stdin>`.
    package let name: String

    package let bytes: [UInt8]

    /// Where the text starts: 3 after a UTF-8 byte order mark, else 0.
    package let textStart: Int

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The text of a span; ill-formed UTF-8 is replaced by U+FFFD.
    package func text(_ span: SourceSpan) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
}
