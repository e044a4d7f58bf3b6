package import KeyModel
package import SourceText

/// A scope as a spec file says it, and what the catalog has for it.
package struct ScopeSpec: Sendable {
    package let value: LocatedValue
    package let resourceType: LocatedString?
    package let resourceID: LocatedString?
    package let role: LocatedString?

    /// The index of its resource type in the catalog; nil where the catalog has none of that name.
    package let typeIndex: Int?

    /// Its role in the catalog; nil where the type has none of that name.
    package let roleIndex: RoleIndex?

    /// What is wrong with its resource id; nil where nothing is.
    let idDefect: ResourceIDDefect?

    init(_ record: Record, in catalog: Catalog) {
        value = record.value
        let resourceType = record.string("resource_type")
        let resourceID = record.string("resource_id")
        let role = record.string("role")
        let typeIndex = resourceType.flatMap { catalog.index(ofResourceType: $0.text) }
        roleIndex = typeIndex.flatMap { type in role.flatMap { catalog.index(ofRole: $0.text, ofType: type) } }
        idDefect = resourceID.flatMap { ResourceIDDefect(of: $0.text, type: typeIndex, in: catalog) }
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.role = role
        self.typeIndex = typeIndex
    }

    /// The scope, where all three of its fields are strings.
    package var scope: Scope? {
        guard let resourceType, let resourceID, let role else { return nil }
        return Scope(resourceType: resourceType.text, resourceID: resourceID.text, role: role.text)
    }

    /// Its resource type in the catalog.
    package func type(in catalog: Catalog) -> ResourceType? { typeIndex.map { catalog.resourceTypes[$0] } }

    /// What it grants; nil where its type or role is not in the catalog.
    package func access(in catalog: Catalog) -> RoleAccess? { roleIndex.map(catalog.access(of:)) }
}
