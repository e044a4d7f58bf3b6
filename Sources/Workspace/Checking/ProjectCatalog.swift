package import KeyModel
package import KeyValidator
package import Platform
package import SourceText

/// The catalog that a project goes by, and what its file is like.
package struct ProjectCatalog: Sendable {
    package let catalog: Catalog

    /// What the check says of the file; nil for the standard catalog, which has none.
    package let report: FileReport?

    /// The standard catalog.
    package static let standard = ProjectCatalog(catalog: .standard, report: nil)

    private init(catalog: Catalog, report: FileReport?) {
        self.catalog = catalog
        self.report = report
    }

    /// - Parameters:
    ///   - path: of the catalog file, from the working directory; nil for the standard catalog.
    ///   - texts: what files say that is not what is in the tree.
    package init(
        _ path: String?, in tree: any FileTree = .disk, rules: RuleSet = .standard, texts: SpecTexts = SpecTexts()
    ) throws(CatalogError) {
        guard let path else {
            self = .standard
            return
        }
        let source: SourceFile
        do throws(FileError) {
            source = try texts.read(.file(path), in: tree)
        } catch {
            throw .unreadable(error)
        }
        let checked = CheckedCatalog(source, as: Notation(fileName: path), rules: rules)
        guard let catalog = checked.catalog else { throw .invalid(checked.report) }
        self.init(catalog: catalog, report: checked.report)
    }
}

/// Why there is no catalog to go by. With another one in its place everything that is said would be wrong.
package enum CatalogError: Error, Sendable {
    case unreadable(FileError)

    /// The file has errors.
    case invalid(FileReport)
}

extension CatalogError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let error): error.description
        case .invalid(let report): "the catalog `\(shown(report.file))` has errors"
        }
    }
}
