package import KeyModel

/// What a file is checked against: the rules of the platform, and what else the project says. One object, so that a file copies no
/// tables.
package final class CheckContext: Sendable {
    package let catalog: Catalog
    package let inventory: Inventory

    /// The keys that stand earlier in the run, by name.
    package let earlierNames: [String: EarlierKey]

    package init(
        catalog: Catalog = .standard, inventory: Inventory = .empty, earlierNames: [String: EarlierKey] = [:]
    ) {
        self.catalog = catalog
        self.inventory = inventory
        self.earlierNames = earlierNames
    }
}
