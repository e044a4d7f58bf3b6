/// The characters that screens are drawn with, beside letters.
package struct Glyphs: Sendable, Hashable {
    package let pointer: String
    package let done: String
    package let current: String
    package let ahead: String
    package let rule: String
    package let bar: String
    package let ellipsis: String
    package let mask: String
    package let above: String
    package let below: String

    /// The keys that move up and down.
    package let arrows: String

    /// Whether emoji may be shown.
    package let hasEmoji: Bool

    package static let unicode = Glyphs(
        pointer: "❯", done: "✓", current: "●", ahead: "○", rule: "─", bar: "│", ellipsis: "…", mask: "•", above: "↑", below: "↓",
        arrows: "↑↓", hasEmoji: true)

    /// For terminals that have nothing else.
    package static let ascii = Glyphs(
        pointer: ">", done: "x", current: "*", ahead: "-", rule: "-", bar: "|", ellipsis: "...", mask: "*", above: "^",
        below: "v",
        arrows: "up/down", hasEmoji: false)

    /// What a terminal can show, by the variables of its environment: the encoding that its locale names (POSIX.1-2017, section
    /// 8.2) and its kind. Where no locale is set, UTF-8 is taken for granted.
    package static func suitable(environment: (String) -> String?) -> Glyphs {
        if environment("TERM") == "linux" { return .ascii }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment($0) }.first { !$0.isEmpty }
        guard let locale = locale?.lowercased() else { return .unicode }
        return locale.contains("utf-8") || locale.contains("utf8") ? .unicode : .ascii
    }
}
