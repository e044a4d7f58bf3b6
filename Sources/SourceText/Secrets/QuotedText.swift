/// The user's text in backticks, as messages show it: secrets cut after their beginning, characters that would move the cursor
/// or reorder the line escaped, and no longer than a line.
package func quoted(_ text: String) -> String { "`\(shown(text, limit: quotedCharacters))`" }

/// The same without backticks and of any length.
package func shown(_ text: String, limit: Int = .max) -> String {
    let text = withoutSecretTails(text)
    // Nearly every text is plain, and shown as it is.
    if text.utf8.count <= limit, text.isASCII(from: 0x20, to: 0x7E) { return text }
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
        if index == limit {
            result += "…"
            break
        }
        result += scalar.isSafeToShow ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return result
}

/// The text with its secrets cut after their beginning and nothing else changed: for programs, which no character leads astray.
package func withoutSecretTails(_ text: String) -> String {
    let secrets = SecretSearch.secrets(in: text.utf8)
    guard !secrets.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for secret in secrets.reversed() where !secret.hiddenRange.isEmpty {
        bytes.replaceSubrange(secret.hiddenRange, with: "…".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Room for an id or a short name; a message stays a line.
private let quotedCharacters = 60

extension Unicode.Scalar {
    /// Whether a terminal or a page shows it where it stands: no control, no format character such as a bidirectional override.
    package var isSafeToShow: Bool {
        if value < 0x7F { return value >= 0x20 }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

extension String {
    /// Whether all of its bytes are in this range of ASCII: a pass over the bytes where they are, for texts of which that is nearly always so.
    func isASCII(from first: UInt8, to last: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy { first <= $0 && $0 <= last } } ?? false
    }
}
