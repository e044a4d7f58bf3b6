package import KeyModel
internal import KeyValidator
package import Platform
package import SourceText

/// A project's inventories as the world that questions about access are asked of.
package struct ProjectWorld: Sendable {
    package let world: AccessWorld

    /// What could not be read.
    package let failures: [FileError]

    /// What the check says of inventories that leave open what they grant, or what contains what: no answer can be built on them.
    package let unclear: [FileReport]

    package init(_ inventories: InventoryFiles, in tree: any FileTree = .disk, catalog: Catalog) {
        self.init(ProjectInventory(inventories, in: tree, catalog: catalog), catalog: catalog)
    }

    package init(_ project: ProjectInventory, catalog: Catalog) {
        world = AccessWorld(catalog: catalog, inventory: project.inventory)
        failures = project.failures
        let checker = SpecChecker(
            context: CheckContext(catalog: catalog, inventory: project.inventory), rules: .standard)
        unclear = project.files.filter { !$0.isClear }.map(checker.report)
    }
}
