internal import Markdown
internal import Mustache

/// How the text of variables is escaped: by the one function that escapes all text.
///
/// The library's own way goes through a dictionary for each `Character`, which costs more than rendering everything else.
struct TemplateContentType: MustacheContentType {
    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: Self.isSpecial) else { return text }
        var buffer = HTMLBuffer()
        buffer.append(text: text)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: "'")
    }

    /// The line that every template is made to begin with.
    static let pragma = "{{% CONTENT_TYPE: keybook}}\n"

    /// Makes the pragma known to the library, once.
    static let registration: Void = MustacheContentTypes.register(TemplateContentType(), named: "keybook")
}
