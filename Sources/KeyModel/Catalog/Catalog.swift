/// The rules of one platform's keys as data: everything that the validator, the access answers and the reference pages
/// know about resource types, roles and presets.
///
/// Immutable, and one object: what is checked against it copies no tables. `Catalog.standard` describes the platform that keybook is made for.
package final class Catalog: Sendable {
    /// What it is called, for people: "Standard"; nil where it does not say.
    package let title: String?

    /// At most `PermissionSet.capacity`, in the order in which tables show them.
    package let permissions: [Permission]

    /// Containers before what they contain.
    package let resourceTypes: [ResourceType]
    package let presets: [Preset]
    package let sharing: SharingRule
    package let limits: KeyLimits

    /// The permissions of those who can create and change API keys.
    package let keyManagement: PermissionSet

    /// The permissions to create something.
    let creating: PermissionSet

    /// What each role gives, by the indices of its type and of the role in it.
    ///
    /// Unsafe to the compiler alone: it is written once, by the initializer, which needs the rest of the catalog to work it out.
    nonisolated(unsafe) private(set) var accesses: [[RoleAccess]] = []

    /// The same of what is asked of every scope. Unsafe to the compiler alone, for the same reason.
    nonisolated(unsafe) private(set) var traits: [[RoleTraits]] = []

    /// Longest first.
    let idPrefixes: [IDPrefix]
    let typeNames: NameTable

    /// By the index of their type.
    let roleNames: [NameTable]

    /// Any values make a catalog, but only those that a catalog file may have make one that says what was meant.
    package init(
        title: String? = nil, permissions: [Permission], resourceTypes: [ResourceType], presets: [Preset], sharing: SharingRule,
        limits: KeyLimits
    ) {
        let permissions = Array(permissions.prefix(PermissionSet.capacity))
        self.title = title
        self.permissions = permissions
        self.resourceTypes = resourceTypes
        self.presets = presets
        self.sharing = sharing
        self.limits = limits
        keyManagement = PermissionSet(permissions.indices.filter { permissions[$0].managesKeys })
        creating = PermissionSet(permissions.indices.filter { permissions[$0].creates != nil })
        typeNames = NameTable(resourceTypes.map(\.name))
        roleNames = resourceTypes.map { NameTable($0.roles.map(\.name)) }
        idPrefixes = Self.idPrefixes(of: resourceTypes)
        accesses = resourceTypes.map { type in type.roles.map { makeAccess(of: $0, on: type) } }
        traits = resourceTypes.indices.map { type in
            resourceTypes[type].roles.indices.map { makeTraits(of: RoleIndex(type: type, role: $0)) }
        }
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
}

/// Catalogs are the same where they say the same.
extension Catalog: Equatable {
    package static func == (a: Catalog, b: Catalog) -> Bool {
        a === b
            || a.title == b.title && a.permissions == b.permissions && a.resourceTypes == b.resourceTypes
                && a.presets == b.presets && a.sharing == b.sharing && a.limits == b.limits
    }
}
