/// HTML that may enter a page as it is: the one type through which ready-made markup does.
///
/// Whoever makes one vouches that every piece of text in it was escaped. ``HTMLBuffer`` builds it safely.
package struct HTML: Sendable, Equatable {
    /// The markup as UTF-8.
    package var bytes: [UInt8]

    /// Takes markup that the caller vouches for.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes markup that the caller vouches for.
    package init(trusted markup: String) {
        bytes = Array(markup.utf8)
    }

    /// Takes what was written into a buffer, whose text is escaped already.
    package init(_ buffer: HTMLBuffer) {
        bytes = buffer.bytes
    }
}

extension HTML: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
