package import KeyModel
package import SourceText

/// A file of keys or an inventory, read.
package struct SpecFile: Sendable {
    package let file: ReadFile
    package let contents: SpecContents

    package init(_ source: SourceFile, notation: Notation, as kind: SpecFileKind = .keys, catalog: Catalog) {
        let result = source.readValues(as: notation)
        contents = SpecContents(result.documents, of: source, isWhole: result.failure == nil, as: kind, in: catalog)
        file = ReadFile(source: source, notation: notation, result: result, reading: contents.reading)
    }
}
