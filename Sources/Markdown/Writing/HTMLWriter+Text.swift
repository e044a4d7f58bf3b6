internal import CCMark

extension HTMLWriter {
    /// Writes text, in the `site` dialect with emoji in place of their shortcodes.
    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false) {
        if !isSite {
            html.append(text: text)
        } else if inAttribute {
            replaceShortcodes(in: text) { html.append(text: $0) }
        } else {
            replaceShortcodes(in: text) { html.append(content: $0) }
        }
    }

    /// Writes the content of an element as it is. In the `site` dialect quotes, which mean nothing there, are not escaped.
    mutating func writeContent(_ text: UnsafeBufferPointer<UInt8>) {
        if isSite { html.append(content: text) } else { html.append(text: text) }
    }
}

/// Calls the closure with the pieces of a text in which every known shortcode is replaced by its emoji.
func replaceShortcodes(
    in text: UnsafeBufferPointer<UInt8>, append: (UnsafeBufferPointer<UInt8>) -> Void
) {
    guard let base = text.baseAddress else { return }
    var written = 0
    var index = 0
    while index < text.count, let colon = memchr(base + index, Int32(UInt8(ascii: ":")), text.count - index) {
        index = UnsafeRawPointer(colon) - UnsafeRawPointer(base)
        if let (emoji, length) = emojiPrefix(of: text, from: index) {
            append(UnsafeBufferPointer(rebasing: text[written..<index]))
            emoji.withUnsafeBufferPointer(append)
            index += length
            written = index
        } else {
            index += 1
        }
    }
    append(UnsafeBufferPointer(rebasing: text[written...]))
}
