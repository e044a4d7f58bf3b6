package import KeyModel
package import SourceText

/// A catalog file, checked.
package struct CheckedCatalog: Sendable {
    package let report: FileReport

    /// Nil where the file has an error: then nothing can be checked against it.
    package let catalog: Catalog?

    package init(_ source: SourceFile, as notation: Notation, rules: RuleSet = .standard) {
        // The rules of a catalog ask for nothing but the file itself.
        let file = SpecFile(source, notation: notation, as: .catalog, catalog: .standard)
        report = SpecChecker(rules: rules).report(on: file)
        let isInOrder = !report.diagnostics.contains { $0.severity == .error }
        catalog = isInOrder ? file.contents.catalogSpec?.catalog : nil
    }
}
