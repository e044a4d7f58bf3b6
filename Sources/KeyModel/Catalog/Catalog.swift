/// The rules of one platform's keys as data: everything that the validator, the access answers and the reference pages
/// know about resource types, roles and presets.
///
/// `Catalog.standard` describes the platform that keybook is made for.
package struct Catalog: Sendable, Hashable {
    /// At most `PermissionSet.capacity`, in the order in which tables show them.
    package let permissions: [Permission]

    /// Containers before what they contain.
    package let resourceTypes: [ResourceType]
    package let presets: [Preset]
    package let sharing: SharingRule
    package let limits: KeyLimits

    /// The permissions of those who can create and change API keys.
    package let keyManagement: PermissionSet

    /// What each role gives, by the indices of its type and of the role in it.
    private(set) var accesses: [[RoleAccess]] = []

    package init(
        permissions: [Permission], resourceTypes: [ResourceType], presets: [Preset], sharing: SharingRule,
        limits: KeyLimits
    ) {
        self.permissions = permissions
        self.resourceTypes = resourceTypes
        self.presets = presets
        self.sharing = sharing
        self.limits = limits
        keyManagement = PermissionSet(permissions.indices.filter { permissions[$0].managesKeys })
        accesses = resourceTypes.map { type in type.roles.map { makeAccess(of: $0, on: type) } }
    }

    package func resourceType(named name: String) -> ResourceType? { resourceTypes.first { $0.name == name } }

    package func role(named role: String, of resourceType: String) -> Role? {
        self.resourceType(named: resourceType)?.role(named: role)
    }

    package func preset(id: String) -> Preset? { presets.first { $0.id == id } }

    /// The names of the permissions in `set`, in the catalog's order.
    package func names(of set: PermissionSet) -> [String] {
        permissions.indices.filter(set.contains).map { permissions[$0].name }
    }

    /// The resource type whose id prefix `id` begins with; where two prefixes fit, the longer one's.
    package func resourceType(ofID id: String) -> ResourceType? {
        resourceTypes
            .filter { !$0.idPrefix.isEmpty && id.utf8.starts(with: $0.idPrefix.utf8) }
            .max { $0.idPrefix.utf8.count < $1.idPrefix.utf8.count }
    }
}
