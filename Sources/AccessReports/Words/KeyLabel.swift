package import SourceText

/// How a report tells one key from the others.
package struct KeyLabel: Sendable, Hashable {
    package let name: String

    /// Where it stands, as a command line names it.
    package let address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// For a terminal: "`nightly report` (keys/report.yaml)".
    package var text: String { name.isEmpty ? shown(address) : "\(quoted(name)) (\(shown(address)))" }
}

extension KeyLabel {
    /// In a sentence: the name in backticks, or the address of a key that has none.
    package var subject: String { name.isEmpty ? shown(address) : quoted(name) }
}

extension JSONText {
    package mutating func members(of label: KeyLabel) {
        name("name")
        string(withoutSecretTails(label.name))
        name("key")
        string(withoutSecretTails(label.address))
    }
}
