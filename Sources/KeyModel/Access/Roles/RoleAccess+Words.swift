extension Catalog {
    /// What a scope lets a key do, as sentences for people. Empty where its type or role is not in the catalog.
    ///
    /// ```
    /// On the agent agt_build the key can see that it exists, read its settings and content and run it.
    /// ```
    package func meaning(of scope: Scope) -> [String] {
        guard let index = index(ofRole: scope.role, of: scope.resourceType) else { return [] }
        return meaning(of: index, resource: " `\(scope.resourceID)`")
    }

    /// What a role lets a key do on a resource of its type, as sentences for people.
    ///
    /// ```
    /// On the agent the key can see that it exists, read its settings and content and run it.
    /// ```
    package func meaning(of role: RoleIndex) -> [String] { meaning(of: role, resource: "") }

    /// That a role is a legacy role, and of what; nil where it is none.
    package func legacyMeaning(of role: RoleIndex) -> String? {
        let (legacy, type) = (self[role], resourceTypes[role.type])
        guard legacy.isLegacy else { return nil }
        return "`\(legacy.name)` is a legacy role: the platform treats it as `\(normalized(legacy, of: type).name)`."
    }

    /// - Parameter resource: the id of the resource with a blank before it; empty where any is meant.
    private func meaning(of index: RoleIndex, resource: String) -> [String] {
        let type = resourceTypes[index.type]
        let access = access(of: index)
        var sentences = [legacyMeaning(of: index)].compactMap(\.self)
        sentences.append("On the \(type.title.lowercased())\(resource) the key can \(phrase(access.own)).")
        if !access.contents.isEmpty {
            let inside = access.contents.map { content in
                let title = resourceType(named: content.resourceType)?.title.lowercased() ?? content.resourceType
                return "\(content.roles.map { "`\($0)`" }.joined(separator: " and ")) of every \(title)"
            }
            sentences.append("Inside it, at any depth, the key is \(list(inside)).")
        } else if type.contains.isEmpty {
            sentences.append("It reaches no other \(type.title.lowercased()).")
        } else {
            sentences.append("It reaches nothing inside it.")
        }
        return sentences
    }

    /// The permissions' summaries as one phrase: "see that it exists, read its settings and content and run it".
    func phrase(_ set: PermissionSet) -> String { list(set.filter(permissions.indices.contains).map { permissions[$0].summary }) }

    /// "a, b and c".
    private func list(_ items: [String]) -> String {
        guard let last = items.last else { return "nothing" }
        return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
    }
}
