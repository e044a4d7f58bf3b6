package import KeyValidator

/// A kind of file that has a schema.
package struct SchemaKind: Sendable {
    /// What the command line calls it: `key`.
    package let name: String
    let title: String
    let root: Root

    enum Root: Sendable {
        /// Keys, in any of the shapes that a spec file may have.
        case keys

        /// Records of the first shape, alone, in a list or in the only field of a mapping of the second.
        case several(RecordShape, listedIn: RecordShape)

        /// One mapping; where it may be empty, so may the file.
        case record(RecordShape, mayBeEmpty: Bool)
    }

    /// A key spec: a key, a list of keys, or keys below `api_keys`.
    package static let key = SchemaKind(name: "key", title: "Key spec", root: .keys)

    /// A file that holds one mapping.
    ///
    /// - Parameter mayBeEmpty: whether a file without one is in order, too.
    package init(name: String, title: String, shape: RecordShape, mayBeEmpty: Bool) {
        self.init(name: name, title: title, root: .record(shape, mayBeEmpty: mayBeEmpty))
    }

    /// A file that holds one record or several: a mapping, a list, or a mapping that lists them.
    package init(name: String, title: String, of shape: RecordShape, listedIn list: RecordShape) {
        self.init(name: name, title: title, root: .several(shape, listedIn: list))
    }

    private init(name: String, title: String, root: Root) {
        self.name = name
        self.title = title
        self.root = root
    }

    /// Where a site has it, relative to its root: `schema/key.json`.
    package var path: String { "schema/\(name).json" }
}
