package import KeyModel
package import KeyValidator
package import Platform
internal import SourceText

/// A project's inventories as they were read.
package struct ProjectInventory: Sendable {
    /// In the order of the run; without what could not be read.
    package let files: [SpecFile]
    package let failures: [FileError]
    package let inventory: Inventory

    /// - Parameter texts: what files say that is not what is in the tree.
    package init(
        _ paths: InventoryFiles, in tree: any FileTree = .disk, catalog: Catalog, texts: SpecTexts = SpecTexts()
    ) {
        var files: [SpecFile] = []
        var failures: [FileError] = []
        for (kind, path) in paths.listed {
            do throws(FileError) {
                let source = try texts.read(.file(path), in: tree)
                files.append(SpecFile(source, notation: Notation(fileName: path), as: kind, catalog: catalog))
            } catch {
                failures.append(error)
            }
        }
        self.init(files, failures: failures, catalog: catalog)
    }

    package init(_ files: [SpecFile], failures: [FileError] = [], catalog: Catalog) {
        func file(_ kind: SpecFileKind) -> SpecFile? { files.first { $0.contents.kind == kind } }
        self.files = files
        self.failures = failures
        inventory = Inventory(groups: file(.groups), resources: file(.resources), catalog: catalog)
    }
}
