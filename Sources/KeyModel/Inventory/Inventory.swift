/// What a platform team has written down beside its keys: the groups and the resources that exist.
package struct Inventory: Sendable {
    /// Nil where no groups file is given, or it could not be read: then nothing is known of groups.
    package let groups: GroupDirectory?

    /// Nil where no resources file is given, or it could not be read: then nothing is known of resources.
    package let resources: ResourceTree?

    package init(groups: GroupDirectory? = nil, resources: ResourceTree? = nil) {
        self.groups = groups
        self.resources = resources
    }

    /// Of a project that has written nothing down.
    package static let empty = Inventory()
}
