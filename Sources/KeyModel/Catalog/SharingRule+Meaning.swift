extension Catalog {
    /// What a key's sharing groups receive, as a sentence for people.
    ///
    /// ```
    /// Whenever the key creates an agent or a project, each group gets `owner` on it.
    /// ```
    package var sharingMeaning: String {
        sharedTypes.map { "Whenever the key creates \($0), each group gets `\(sharing.role)` on it." }
            ?? "What the key creates is not shared with its groups."
    }

    /// "an agent or a project"; nil where nothing that a key creates is shared.
    package var sharedTypes: String? {
        let nouns = sharing.resourceTypes.map { name in
            let title = resourceType(named: name)?.title.lowercased() ?? name
            return ("aeiou".contains(title.prefix(1)) ? "an " : "a ") + title
        }
        return nouns.isEmpty ? nil : nouns.joined(separator: " or ")
    }
}
