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

    private init(name: String, title: String, root: Root) {
        self.name = name
        self.title = title
        self.root = root
    }

    /// Where a site has it, relative to its root: `schema/key.json`.
    package var path: String { "schema/\(name).json" }
}
