/// A string as a scalar of YAML's block style.
///
/// It is written so that readers of YAML 1.1 and of 1.2 take it for the same string: plain where nobody can take it for anything
/// else, as a literal block where it has lines of its own, and in quotes otherwise.
package struct YAMLScalar {
    private let text: String

    package init(_ text: String) { self.text = text }

    /// The scalar, without a line break at its end.
    ///
    /// - Parameter indentation: how many blanks the lines of a literal block begin with; at least 1.
    package func written(indentation: Int) -> String {
        if isPlain { return text }
        if isLiteral { return literal(indentation: indentation) }
        if text.unicodeScalars.contains(where: \.isWrittenEscaped) { return doubleQuoted }
        let holdsEscape = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        return holdsEscape && !text.utf8.contains(UInt8(ascii: "'")) ? "'\(text)'" : doubleQuoted
    }

    /// The scalar for between brackets and braces, where fewer characters may stand plain.
    package var writtenInFlow: String {
        let isWord = text.utf8.allSatisfy {
            0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 || "_-./".utf8.contains($0)
        }
        return isWord && isPlain ? text : doubleQuoted
    }

    private var isPlain: Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, Self.beginsPlain(first),
            !last.properties.isWhitespace, last != ":", !Self.wordsOfOtherTypes.contains(text.lowercased())
        else { return false }
        var previous = first
        for scalar in text.unicodeScalars {
            if scalar.isWrittenEscaped { return false }
            // `: ` ends a field's name, ` #` begins a comment.
            if scalar == " " && previous == ":" || scalar == "#" && previous.properties.isWhitespace { return false }
            previous = scalar
        }
        return true
    }

    /// Whether no scalar that begins so is an indicator, a number or a date (YAML 1.2, `c-indicator`; YAML 1.1's types for the
    /// digits, signs, `.`, `~`, `=` and `<`).
    private static func beginsPlain(_ first: Unicode.Scalar) -> Bool {
        if first.isASCII { return 0x61...0x7A ~= first.value | 0x20 || "/_($;^".unicodeScalars.contains(first) }
        return !first.properties.isWhitespace
    }

    /// Null and the Booleans, of YAML 1.1 as well (<https://yaml.org/type/bool.html>).
    private static let wordsOfOtherTypes: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    /// Whether it has lines, and none that a block would change or an editor might: one with blanks at its end, or at the beginning
    /// of the first, where they would count as indentation.
    private var isLiteral: Bool {
        guard !text.unicodeScalars.contains(where: { $0 != "\n" && $0.isWrittenEscaped }) else { return false }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        guard lines.count > 1, let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty else { return false }
        return !Self.isBlank(first.first) && lines.allSatisfy { !Self.isBlank($0.last) }
    }

    private static func isBlank(_ character: Character?) -> Bool { character?.isWhitespace ?? false }

    private func literal(indentation: Int) -> String {
        let lead = "\n" + String(repeating: " ", count: indentation)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let endsWithBreak = lines.last?.isEmpty ?? false
        return (endsWithBreak ? "|" : "|-")
            + (endsWithBreak ? lines.dropLast() : lines[...]).map { $0.isEmpty ? "\n" : lead + $0 }.joined()
    }

    private var doubleQuoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.isWrittenEscaped: result += Self.escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// `\x0C`, `\u2028`, `\U000E0001`.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)"
    }
}
