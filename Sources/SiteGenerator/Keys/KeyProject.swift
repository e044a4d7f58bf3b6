package import KeyModel
package import SourceText

/// The keys of a project and what they are asked about: what its pages are made from.
package struct KeyProject: Sendable {
    /// The file that makes it a project, as diagnostics tell it.
    package let file: String
    package let world: AccessWorld

    /// In the order in which the project names their files, then as they stand in them.
    package let keys: [PublishedKey]

    /// The indices of those of which it is not known what they grant.
    let unclearKeys: [Int]

    /// Why nothing can be said: inventories that cannot be read, or leave open what they grant. Errors all.
    package let problems: [Diagnostic]

    /// What it was made from, by the paths that it was read under.
    package let files: [String]

    /// Where a new file may be one of it.
    package let folders: [String]

    /// Which keys and groups reach what.
    let directory: AccessDirectory

    /// The resources that are listed, then those that keys and groups name besides, each once.
    let resources: [ResourceReference]

    /// The ids of the groups that are listed, then of those that keys name besides, each once.
    let groups: [String]

    /// Where the pages of all these are, on a site that has some.
    let pages: AccessPages

    package init(
        file: String, world: AccessWorld, keys: [PublishedKey] = [], problems: [Diagnostic] = [], files: [String] = [],
        folders: [String] = []
    ) {
        self.file = file
        self.world = world
        self.keys = keys
        unclearKeys = keys.indices.filter { keys[$0].key == nil }
        self.problems = problems
        self.files = files
        self.folders = folders
        directory = AccessDirectory(keys.map(\.key), in: world)
        (resources, groups) = Self.named(in: world, keys)
        pages = AccessPages(keys: keys, resources: resources, groups: groups, in: world.catalog)
    }

    private static func named(in world: AccessWorld, _ keys: [PublishedKey]) -> ([ResourceReference], [String]) {
        let listed = world.inventory.resources.map { tree in tree.resources.indices.map(tree.reference) } ?? []
        let listedGroups = world.inventory.groups?.groups ?? []
        var (resources, groups) = (listed, listedGroups.map(\.id))
        var (seenResources, seenGroups) = (Set(listed), Set(groups))
        func add(_ grants: [Grant]) {
            for grant in grants where seenResources.insert(grant.resource).inserted { resources.append(grant.resource) }
        }
        for group in listedGroups { add(world.grants(of: group)) }
        for key in keys.compactMap(\.key) {
            add(key.scopes.compactMap { world.catalog.grant($0, from: .scope(0)) })
            for id in key.sharingGroupIDs where seenGroups.insert(id).inserted { groups.append(id) }
        }
        return (resources, groups)
    }
}
