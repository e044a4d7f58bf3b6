package import KeyModel
package import SourceText

/// A resource as a file names it: by a scope, as an entry of a resources file, or as such an entry's parent.
package struct ResourceMention: Sendable {
    /// What names it: a mapping, or the value of `parent`.
    package let value: LocatedValue
    private let typePlace: TreePlace
    let idPlace: TreePlace

    /// The index of its type in the catalog; nil where the catalog has none of that name.
    package let typeIndex: Int?

    /// What is wrong with its id; nil where nothing is.
    let idDefect: ResourceIDDefect?

    /// - Parameter record: of a scope, or of an entry of a resources file.
    init(_ record: borrowing Record, in catalog: Catalog) {
        value = record.value
        typePlace = record.place(of: ScopeField.resourceType, .string)
        idPlace = record.place(of: ScopeField.resourceID, .string)
        let tree = record.value.tree
        let typeIndex = typePlace.isNone ? nil : catalog.index(ofResourceType: tree.textBytes(at: typePlace))
        idDefect = idPlace.isNone ? nil : ResourceIDDefect(of: tree.textBytes(at: idPlace), type: typeIndex, in: catalog)
        self.typeIndex = typeIndex
    }

    init(parent: LocatedString, in catalog: Catalog) {
        value = parent.value
        typePlace = .none
        idPlace = parent.value.place
        typeIndex = nil
        idDefect = ResourceIDDefect(of: parent.utf8, type: nil, in: catalog)
    }

    /// Nil for a parent, whose type nobody writes down.
    package var resourceType: LocatedString? { value.tree[typePlace].flatMap(LocatedString.init) }

    package var resourceID: LocatedString? { value.tree[idPlace].flatMap(LocatedString.init) }

    /// Whether the catalog has its type, and nothing is wrong with its id as it stands.
    var isPlain: Bool { typeIndex != nil && idDefect == nil && !idPlace.isNone }

    /// Its type in the catalog.
    package func type(in catalog: Catalog) -> ResourceType? { typeIndex.map { catalog.resourceTypes[$0] } }
}
