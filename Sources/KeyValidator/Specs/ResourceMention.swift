package import KeyModel
internal import SourceText

/// A resource as a file names it: by a scope, as an entry of a resources file, or as such an entry's parent.
package struct ResourceMention: Sendable {
    /// Nil for a parent, whose type nobody writes down.
    package let resourceType: LocatedString?
    package let resourceID: LocatedString?

    /// The index of its type in the catalog; nil where the catalog has none of that name.
    package let typeIndex: Int?

    /// What is wrong with its id; nil where nothing is.
    let idDefect: ResourceIDDefect?

    /// - Parameter record: of a scope, or of an entry of a resources file.
    init(_ record: Record, in catalog: Catalog) {
        let type = record.string("resource_type")
        let typeIndex = type.flatMap { catalog.index(ofResourceType: $0.utf8) }
        resourceType = type
        resourceID = record.string("resource_id")
        idDefect = resourceID.flatMap { ResourceIDDefect(of: $0, type: typeIndex, in: catalog) }
        self.typeIndex = typeIndex
    }

    init(parent: LocatedString, in catalog: Catalog) {
        resourceType = nil
        resourceID = parent
        typeIndex = nil
        idDefect = ResourceIDDefect(of: parent, type: nil, in: catalog)
    }

    /// Its type in the catalog.
    package func type(in catalog: Catalog) -> ResourceType? { typeIndex.map { catalog.resourceTypes[$0] } }
}
