internal import CCMark

extension HTMLWriter {
    /// Writes text, in the `site` dialect with emoji in place of their shortcodes.
    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        if isSite {
            replaceShortcodes(in: text) { html.append(text: $0) }
        } else {
            html.append(text: text)
        }
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
