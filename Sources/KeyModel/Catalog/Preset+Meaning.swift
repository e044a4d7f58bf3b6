extension Catalog {
    /// What a key with exactly a preset's default scopes could do, type by type, as phrases for people; empty where it has none.
    ///
    /// ```
    /// agent: see that it exists, read its settings and content and run it
    /// every project in the namespace: see that it exists, read its settings and content, change it, …
    /// ```
    /// It states all that the scopes allow, not only what the preset's name leads one to expect.
    package func meaning(of preset: Preset) -> [PresetMeaning] {
        let accesses = preset.defaultScopes.compactMap { scope in
            index(ofRole: scope.role, of: scope.resourceType).map { (type: $0.type, access: access(of: $0)) }
        }
        var meanings: [PresetMeaning] = []
        func add(_ resourceType: String, in container: String?, _ permissions: PermissionSet) {
            let place = PresetMeaning(resourceType: resourceType, container: container, permissions: permissions)
            if let known = meanings.firstIndex(where: { $0.isOfSamePlace(as: place) }) {
                meanings[known].permissions.formUnion(permissions)
            } else {
                meanings.append(place)
            }
        }
        for (type, access) in accesses {
            let name = resourceTypes[type].name
            add(name, in: nil, access.own)
            for content in access.contents { add(content.resourceType, in: name, content.permissions) }
        }
        return meanings
    }

    /// "every project in the namespace: see that it exists and read its settings and content".
    package func phrase(_ meaning: PresetMeaning) -> String { "\(place(meaning)): \(actions(of: meaning))" }

    /// "agent", "every project in the namespace".
    package func place(_ meaning: PresetMeaning) -> String {
        let title = lowercaseTitle(ofType: meaning.resourceType)
        return meaning.container.map { "every \(title) in the \(lowercaseTitle(ofType: $0))" } ?? title
    }

    /// "see that it exists, read its settings and content and run it".
    package func actions(of meaning: PresetMeaning) -> String { phrase(meaning.permissions) }

    private func lowercaseTitle(ofType name: String) -> String { resourceType(named: name)?.title.lowercased() ?? name }
}

/// What the default scopes of a preset allow on one type of resource.
package struct PresetMeaning: Sendable, Hashable {
    package let resourceType: String

    /// The type of the scope's own resource, where the permissions are on everything of `resourceType` that it contains; nil where
    /// they are on the scope's resource itself.
    package let container: String?
    package fileprivate(set) var permissions: PermissionSet

    fileprivate func isOfSamePlace(as other: PresetMeaning) -> Bool {
        resourceType == other.resourceType && container == other.container
    }
}
