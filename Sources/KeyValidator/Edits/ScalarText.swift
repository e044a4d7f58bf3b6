internal import SourceText

extension String {
    /// The text as it is written between double quotes, in YAML and JSON alike: all escapes are JSON's.
    var escapedForDoubleQuotes: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.needsEscape:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text as it is written between single quotes, which know no escapes: nil where it needs one.
    var escapedForSingleQuotes: String? {
        unicodeScalars.contains(where: \.needsEscape) ? nil : replacing("'", with: "''")
    }

    /// The text as a scalar of YAML without quotes where every reader takes it for this string, else in double quotes.
    var asPlainScalar: String { isPlainWord ? self : "\"\(escapedForDoubleQuotes)\"" }

    /// Whether YAML reads it as this string without quotes wherever a scalar may stand: a letter, then letters, digits, `_` and
    /// `-`, and none of the words that mean something else in YAML 1.2 (section 10.3.2) or 1.1.
    private var isPlainWord: Bool {
        let isWord = utf8.allSatisfy {
            0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
        let startsWithLetter = utf8.first.map { 0x61...0x7A ~= $0 | 0x20 } ?? false
        return isWord && startsWithLetter
            && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
    }
}

extension Unicode.Scalar {
    /// Whether it is no printable character of YAML (1.2, production 1), or a line break or a byte order mark to some reader. Each of
    /// these has at most four hexadecimal digits.
    fileprivate var needsEscape: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
