package import KeyModel
package import SourceText

/// A scope as a spec file says it, and what the catalog has for it.
package struct ScopeSpec: Sendable {
    package let value: LocatedValue
    package let resource: ResourceMention
    package let role: LocatedString?

    /// Its role in the catalog; nil where the type has none of that name.
    package let roleIndex: RoleIndex?

    init(_ record: Record, in catalog: Catalog) {
        let resource = ResourceMention(record, in: catalog)
        let role = record.string("role")
        roleIndex = resource.typeIndex.flatMap { type in role.flatMap { catalog.index(ofRole: $0.utf8, ofType: type) } }
        value = record.value
        self.resource = resource
        self.role = role
    }

    /// The scope, where all three of its fields are strings.
    package var scope: Scope? {
        guard let type = resource.resourceType, let id = resource.resourceID, let role else { return nil }
        return Scope(resourceType: type.text, resourceID: id.text, role: role.text)
    }

    /// What it grants; nil where its type or role is not in the catalog.
    package func access(in catalog: Catalog) -> RoleAccess? { roleIndex.map(catalog.access(of:)) }
}
