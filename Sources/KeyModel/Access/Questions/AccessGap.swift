/// What an answer could not take into account, since nobody has written it down.
package enum AccessGap: Sendable, Hashable {
    /// No resources file is given: only what is granted on a resource itself is known to reach it.
    case noResources

    /// The resources file does not list it, so that its container is unknown: only what is granted on it itself reaches it.
    case unlisted(ResourceReference)

    /// It is listed without a container of a type that may contain it: what is granted further out is unknown.
    case noContainer(ResourceReference)

    /// No groups file is given: what these sharing groups may do is unknown; where none is named, what any group may do.
    case noGroups([String])

    /// The groups file does not list the group: what it may do is unknown.
    case unlistedGroup(String)

    /// The catalog has no such type, or no such role of it: it grants nothing.
    case unknownScope(Scope)
}

extension AccessWorld {
    /// What is unknown of a key whatever is asked.
    package func gaps(of key: APIKey) -> [AccessGap] {
        let unknown = key.scopes.filter { catalog.grant($0, from: .scope(0)) == nil }.map(AccessGap.unknownScope)
        guard let groups = inventory.groups else {
            return unknown + (key.sharingGroupIDs.isEmpty ? [] : [.noGroups(key.sharingGroupIDs)])
        }
        var seen: Set<String> = []
        return key.sharingGroupIDs.filter { seen.insert($0).inserted }.reduce(into: unknown) { gaps, id in
            guard let group = groups[id] else { return gaps.append(.unlistedGroup(id)) }
            gaps += group.grants.filter { catalog.grant($0, from: .scope(0)) == nil }.map(AccessGap.unknownScope)
        }
    }

    /// What is unknown about what contains a resource. Nothing for a type that nothing contains.
    package func gaps(of resource: ResourceReference) -> [AccessGap] {
        guard isContained(resource.type) else { return [] }
        guard let tree = inventory.resources else { return [.noResources] }
        guard tree.index(ofType: resource.type, id: resource.id) != nil else { return [.unlisted(resource)] }
        let top = chain(of: resource).last ?? resource
        return isContained(top.type) ? [.noContainer(top)] : []
    }

    private func isContained(_ type: Int) -> Bool {
        catalog.resourceTypes.contains { $0.contains.contains(catalog.resourceTypes[type].name) }
    }
}
