package import Platform
package import SourceText

/// What the files of a run say: what is on disk, but for those of which something else is given.
package struct SpecTexts: Sendable {
    private var given: [SpecSource: SourceFile] = [:]

    package init() {}

    /// What is given in the place of a file; nil for what is read.
    package subscript(source: SpecSource) -> SourceFile? {
        get { given[source] }
        set { given[source] = newValue }
    }

    package func read(_ source: SpecSource, in tree: any FileTree = .disk) throws(FileError) -> SourceFile {
        if let file = given[source] { return file }
        return try source.read(in: tree)
    }

    /// The same for one of many.
    func read(_ source: SpecSource, by reader: inout FileReader) throws(FileError) -> SourceFile {
        if let file = given[source] { return file }
        return try source.read(by: &reader)
    }
}
