/// Texts at the borders of what fields may hold.
enum HostileTexts {
    static let names = [
        "nightly report", "Statusseite", "夜間レポート", "отчёт", "تقرير", "रिपोर्ट", "🚀", "e\u{301}", "2024", "null", "true", " padded ",
        "\u{200B}", "\u{180E}", "\u{FEFF}", "\u{2800}", "a\nb", "a\u{0}b", repeated("n", 256), repeated("𝔫", 256),
        repeated("👩‍🚀", 85),
    ]

    /// Every character of White_Space alone, and together.
    static let blank = whiteSpace.map { String($0) } + [String(String.UnicodeScalarView(whiteSpace)), "   "]

    static let tooLong = [
        repeated("n", 257), repeated("𝔫", 257), repeated("e\u{301}", 129), repeated("d", 1000), repeated("𝔡", 1000),
        repeated("d", 1001),
    ]

    static let idEnds = [
        "a", "build", "4f9a-22", "ümlaut", "构建", "𝔞", "a_b", "xx", "todo-list", "a{b}", "<a>b", "_", "a\u{200B}", "a\u{301}",
    ]

    static let placeholders = [
        "xxx", "XxXx", "TODO", "tbd", "fixme", "changeme", "Change-Me", "placeholder", "your-agent", "YOUR-", "<id>", "<>",
        "${ID}", "${}", "{{id}}",
        "{{}}", "{{}", "[id]", "[]", "x", "yourself", "<id", "$id}", "t\u{F6}do",
    ]

    static let brokenIDs =
        (whiteSpace + controls).map { "agt_a\($0)" } + (whiteSpace + controls).map { "\($0)agt_a" } + [
            "*", "agt_*", "prj_*\u{301}", "a*b", "prj_\u{301}a", "agt_a\r\n", "agt_\n\n", "ns_", "ORG_a", "org", "org_ns_",
        ]

    static let platformFields = ["id", "org_id", "key_prefix", "created_by", "created_at", "last_used_at", "revoked_at"]

    static let fields =
        platformFields + [
            "description", "preset", "name", "Name", "nam", "", " ", "scope", "scopes ", "role", "agent_id", "api_key_type",
            "kind", "api_keys",
            "signing_secret", "__proto__", "constructor", "$ref", "é", "🚀", "resource_type",
        ]

    static let all = ["", "0", "no", "~", "agent:agt_a:viewer"] + names + blank + tooLong + brokenIDs + placeholders

    private static let whiteSpace: [Unicode.Scalar] = (0...0x3000).compactMap { Unicode.Scalar(UInt32($0)) }.filter(
        \.properties.isWhitespace)
    private static let controls: [Unicode.Scalar] = [0, 1, 0x1B, 0x1F, 0x7F, 0x80, 0x9F].compactMap { Unicode.Scalar(UInt32($0)) }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
