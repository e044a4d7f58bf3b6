/// What the types and permissions of one catalog are in another, by their names.
struct CatalogTranslation: Sendable {
    /// For each type of the one catalog its index in the other.
    private let types: [Int?]
    private let permissions: [Int?]

    /// Whether the roles of both give the same on the same types, so that nothing has to be translated.
    let isIdentity: Bool

    init(from catalog: Catalog, to other: Catalog) {
        isIdentity =
            catalog === other
            || catalog.permissions == other.permissions && catalog.resourceTypes == other.resourceTypes
        types = catalog.resourceTypes.map { other.index(ofResourceType: $0.name) }
        permissions = catalog.permissions.map { permission in
            other.permissions.firstIndex { $0.name == permission.name }
        }
    }

    /// Nil where the other catalog has no such type.
    func resource(_ resource: ResourceReference) -> ResourceReference? {
        isIdentity ? resource : types[resource.type].map { ResourceReference(type: $0, id: resource.id) }
    }

    /// Without those that the other catalog does not have.
    func permissions(_ set: PermissionSet) -> PermissionSet {
        isIdentity ? set : PermissionSet(set.compactMap { permissions[$0] })
    }
}
