/// Text that a viewer of SARIF shows as it stands.
///
/// In a message, `[text](target)` is a link (3.11.6), and what a spec says must not become one. Brackets and backslashes are
/// escaped as the standard has it, in messages that could hold a link alone: most viewers show the escapes.
///
/// Braces stay single although 3.11.5 has them doubled: they mean something where a message has `arguments`, which ours have not,
/// and viewers show doubled ones doubled.
enum SARIFMessage {
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")), text.contains("](") else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "[" || scalar == "]" || scalar == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
