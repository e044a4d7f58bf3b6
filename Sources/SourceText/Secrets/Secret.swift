/// A live-looking secret in a text: where it stands, and never more of it than its beginning.
package struct Secret: Sendable, Hashable {
    /// How many characters of a secret may be shown.
    package static let shownCharacters = 8

    package enum Kind: String, Sendable, Hashable {
        case apiKey = "an API key"
        case slackToken = "a Slack token"
        case gitHubToken = "a GitHub token"
        case webhookSecret = "a webhook secret"
        case privateKey = "a private key"
    }

    package let kind: Kind

    /// UTF-8 offsets in the text that was searched.
    package let range: Range<Int>

    /// What must not be shown of it, in the same text.
    package var hiddenRange: Range<Int> { min(range.lowerBound + Self.shownCharacters, range.upperBound)..<range.upperBound }
}

/// The shape of one kind of secret: a prefix and how much of which characters follow it.
package struct SecretPattern: Sendable {
    package let kind: Secret.Kind
    package let prefix: [UInt8]
    package let minimumTail: Int

    /// What may stand in the tail beside ASCII letters and digits.
    package let tailPunctuation: [UInt8]

    init(_ kind: Secret.Kind, _ prefix: String, tail minimumTail: Int, of punctuation: String = "") {
        self.kind = kind
        self.prefix = Array(prefix.utf8)
        self.minimumTail = minimumTail
        tailPunctuation = Array(punctuation.utf8)
    }

    /// Section 4 of the rulebook, "Secrets". Every prefix ends with `_` or `-`, which the search looks for.
    package static let all = [
        SecretPattern(.apiKey, "sk_tu_", tail: 16),
        SecretPattern(.apiKey, "tu_", tail: 16),
        SecretPattern(.slackToken, "xoxb-", tail: 10, of: "-"),
        SecretPattern(.slackToken, "xoxp-", tail: 10, of: "-"),
        SecretPattern(.slackToken, "xoxa-", tail: 10, of: "-"),
        SecretPattern(.slackToken, "xapp-", tail: 10, of: "-"),
        SecretPattern(.gitHubToken, "ghp_", tail: 20),
        SecretPattern(.gitHubToken, "gho_", tail: 20),
        SecretPattern(.gitHubToken, "ghs_", tail: 20),
        SecretPattern(.gitHubToken, "ghu_", tail: 20),
        SecretPattern(.gitHubToken, "ghr_", tail: 20),
        SecretPattern(.gitHubToken, "github_pat_", tail: 20, of: "_"),
        SecretPattern(.webhookSecret, "whsec_", tail: 16, of: "+/=_-"),
    ]

    /// The patterns by the byte before the last one of their prefix, so that most `_` and `-` cost one look.
    static let byLastButOne: [[SecretPattern]] = (0...UInt8.max).map { byte in
        all.filter { $0.prefix[$0.prefix.count - 2] == byte }
    }

    /// The bytes for which `byLastButOne` has a pattern.
    static let lastButOneBytes = ByteSet(all.map { $0.prefix[$0.prefix.count - 2] })

    /// Whether the `_` or `-` at `index` may be the last byte of a prefix, or stand in a PEM header, by the bytes before it.
    static func mayBegin(in text: UnsafeBufferPointer<UInt8>, with index: Int) -> Bool {
        guard index >= 2 else { return false }
        let (third, second) = (text[index - 2], text[index - 1])
        if third == UInt8(ascii: "-"), second == third {
            return index >= 4 && text[index - 3] == third && text[index - 4] == third
        }
        // Of a UUID's parts nearly none is more than one look.
        guard lastButOneBytes.contains(second) else { return false }
        return byLastButOne[Int(second)].contains { $0.prefix[$0.prefix.count - 3] == third && $0.prefix.last == text[index] }
    }

    func allowsInTail(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: tailPunctuation.contains(byte)
        }
    }
}

/// A set of ASCII characters, a bit each.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ bytes: [UInt8]) {
        for byte in bytes {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) & 1 << UInt64(byte & 63) != 0
    }
}
