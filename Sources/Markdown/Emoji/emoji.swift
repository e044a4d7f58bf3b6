/// The emoji of a shortcode without its colons, such as `rocket`; nil when the shortcode is unknown.
package func emoji(forShortcode shortcode: String) -> String? {
    var shortcode = shortcode
    return shortcode.withUTF8 { name in
        emojiTable.emoji(for: name).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The emoji at the beginning of a text that begins with a colon, and how many bytes its shortcode takes with both
/// colons.
///
/// The shortcode must not run into a word: `10:key:read` is not about keys.
func emojiPrefix(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> (emoji: ArraySlice<UInt8>, length: Int)? {
    if start > 0 && text[start - 1].isASCIIWordCharacter { return nil }
    let limit = min(text.count, start + 1 + emojiTable.longestName + 1)
    var end = start + 1
    while end < limit && text[end] != UInt8(ascii: ":") {
        guard text[end].isShortcodeCharacter else { return nil }
        end += 1
    }
    guard end < limit else { return nil }
    if end + 1 < text.count && text[end + 1].isASCIIWordCharacter { return nil }
    return emojiTable.emoji(for: UnsafeBufferPointer(rebasing: text[(start + 1)..<end])).map { ($0, end + 1 - start) }
}

extension UInt8 {
    fileprivate var isShortcodeCharacter: Bool {
        isASCIIWordCharacter || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
    }
}
