extension Sketch {
    /// Whether a document that nobody has named seems to be a key spec: one of its keys has `api_keys`, `sharing_group_ids`, or
    /// `scopes` with a `resource_type` in them.
    ///
    /// An editor opens all kinds of YAML, and `scopes:` alone says little: other tools have a field of that name.
    func looksLikeSpec(_ text: [UInt8]) -> Bool {
        nodes.contains { node in
            guard node.place == .name, let mapping = node.parent else { return false }
            func isNamed(_ name: String) -> Bool { text[node.content].elementsEqual(name.utf8) }
            if isNamed("sharing_group_ids") { return isKeyPlace(mapping) }
            if isNamed("api_keys") { return nodes[mapping].place == .root }
            return isNamed("resource_type") && isScopePlace(mapping, in: text)
        }
    }

    /// Whether a key may stand there: at the top, or in a list at the top.
    private func isKeyPlace(_ mapping: Int) -> Bool {
        switch nodes[mapping].place {
        case .root: true
        case .item: nodes[mapping].parent.map { nodes[$0].place == .root } ?? false
        default: false
        }
    }

    /// Whether it is an item of what a key calls its scopes.
    private func isScopePlace(_ mapping: Int, in text: [UInt8]) -> Bool {
        guard nodes[mapping].place == .item, let list = nodes[mapping].parent, case .value(let name) = nodes[list].place,
            let key = nodes[list].parent
        else { return false }
        return text[nodes[name].content].elementsEqual("scopes".utf8) && isKeyPlace(key)
    }
}
