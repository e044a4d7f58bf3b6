package import KeyModel

extension Scope {
    /// The scope of a short form: `agent:agt_build:editor`, or `agent:editor` with its resource left open (an empty id). Nil where
    /// the text is neither.
    ///
    /// A `:` inside is the id's: types and roles have none.
    package init?(shortForm text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let type = parts.first, let role = parts.last, !type.isEmpty, !role.isEmpty else { return nil }
        self.init(
            resourceType: String(type), resourceID: parts.dropFirst().dropLast().joined(separator: ":"), role: String(role))
    }
}
