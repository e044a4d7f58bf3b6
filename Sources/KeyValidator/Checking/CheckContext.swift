package import KeyModel

/// What a file is checked against: the rules of the platform, and what else the project says. One object, so that a file copies no
/// tables.
package final class CheckContext: Sendable {
    package let catalog: Catalog
    package let inventory: Inventory

    /// What reaches what in them.
    package let world: AccessWorld

    /// The keys that stand earlier in the run, by name.
    package let earlierNames: [String: EarlierKey]

    package convenience init(
        catalog: Catalog = .standard, inventory: Inventory = .empty, earlierNames: [String: EarlierKey] = [:]
    ) {
        self.init(world: AccessWorld(catalog: catalog, inventory: inventory), earlierNames: earlierNames)
    }

    package init(world: AccessWorld, earlierNames: [String: EarlierKey]) {
        self.world = world
        catalog = world.catalog
        inventory = world.inventory
        self.earlierNames = earlierNames
    }
}
