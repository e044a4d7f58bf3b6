/// ANSI colours, or none (<https://no-color.org>).
package struct TextStyle: Sendable {
    package enum Role: Sendable {
        case plain, bold, dim, good

        /// Of a diff.
        case added, deleted, hunk
        case severity(Severity)
    }

    package let isOn: Bool

    package init(isOn: Bool) { self.isOn = isOn }

    /// The SGR parameters of a role; nil where the text is written as it is.
    package func code(_ role: Role) -> String? {
        guard isOn else { return nil }
        return switch role {
        case .plain: nil
        case .bold: "1"
        case .dim: "34"
        case .good: "1;32"
        case .added: "32"
        case .deleted: "31"
        case .hunk: "36"
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.info): "1;36"
        }
    }
}

/// Text for a terminal, written piece by piece into UTF-8 bytes.
package struct StyledText {
    package private(set) var bytes: [UInt8] = []
    private let style: TextStyle

    package init(_ style: TextStyle) { self.style = style }

    package mutating func append(_ text: String, _ role: TextStyle.Role = .plain) {
        append(role) { $0.bytes += text.utf8 }
    }

    /// Writes what `body` appends in a role. Pieces that are appended one by one need not be joined before.
    package mutating func append(_ role: TextStyle.Role, _ body: (inout StyledText) -> Void) {
        guard let code = style.code(role) else { return body(&self) }
        bytes += "\u{1B}[\(code)m".utf8
        body(&self)
        bytes += "\u{1B}[0m".utf8
    }

    package mutating func indent(_ count: Int) { fill(" ", count) }

    /// Appends an ASCII character so many times.
    package mutating func fill(_ character: Unicode.Scalar, _ count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: character), count: count))
    }

    package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }
}
