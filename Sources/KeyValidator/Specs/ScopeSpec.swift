package import KeyModel
package import SourceText

/// A scope as a spec file says it, and what the catalog has for it.
package struct ScopeSpec: Sendable {
    package let resource: ResourceMention
    private let rolePlace: TreePlace

    /// Its role in the catalog; nil where the type has none of that name.
    package let roleIndex: RoleIndex?

    init(_ record: borrowing Record, in catalog: Catalog) {
        let resource = ResourceMention(record, in: catalog)
        let rolePlace = record.place(of: ScopeField.role, .string)
        if let type = resource.typeIndex, !rolePlace.isNone {
            roleIndex = catalog.index(ofRole: record.value.tree.textBytes(at: rolePlace), ofType: type)
        } else {
            roleIndex = nil
        }
        self.resource = resource
        self.rolePlace = rolePlace
    }

    package var value: LocatedValue { resource.value }

    package var role: LocatedString? { value.tree[rolePlace].flatMap(LocatedString.init) }

    /// The scope, where all three of its fields are strings.
    package var scope: Scope? {
        guard let type = resource.resourceType, let id = resource.resourceID, let role else { return nil }
        return Scope(resourceType: type.text, resourceID: id.text, role: role.text)
    }

    /// What it grants; nil where its type or role is not in the catalog.
    package func access(in catalog: Catalog) -> RoleAccess? { roleIndex.map(catalog.access(of:)) }
}
