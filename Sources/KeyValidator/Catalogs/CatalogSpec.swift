internal import KeyModel
internal import SourceText

/// A catalog as a catalog file says it: what could be read of it, and where each part stands.
///
/// Of two entries with one name the first is the one that others mean. An entry that an alias repeats is there once.
package struct CatalogSpec: Sendable {
    package let record: Record
    package let permissions: EntryList<PermissionSpec>
    package let types: EntryList<ResourceTypeSpec>
    package let presets: EntryList<PresetSpec>
    package let sharing: SharingSpec?
    package let limits: LimitsSpec

    init(_ value: LocatedValue, in source: SourceFile) {
        let record = Record(value, as: .catalog)
        self.record = record
        permissions = EntryList(record[field: "permissions"], limit: PermissionSet.capacity) { PermissionSpec($0) }
        // Types may share a list of roles by an alias; it is read once, and its roles are theirs all the same.
        var seen: [Int: EntryList<RoleSpec>] = [:]
        types = EntryList(record[field: "resource_types"]) { ResourceTypeSpec($0, sharing: &seen) }
        presets = EntryList(record[field: "presets"]) { PresetSpec($0, in: source) }
        sharing = record[field: "sharing"].flatMap { $0.kind == .mapping ? SharingSpec($0) : nil }
        limits = LimitsSpec(record[field: "limits"])
    }

    var title: LocatedString? { record.string("title") }

    /// The type of this name; nil where there is none.
    func type(named name: String) -> ResourceTypeSpec? { types[name] }
}

/// An entry that is known by a name.
package protocol CatalogEntry: Sendable {
    var record: Record { get }

    /// Nil where it is missing or no string.
    var name: LocatedString? { get }
}

/// A permission as a catalog file says it.
package struct PermissionSpec: CatalogEntry {
    package let record: Record
    package let name: LocatedString?

    init(_ value: LocatedValue) {
        record = Record(value, as: .catalogPermission)
        name = record.string("name")
    }

    var creates: LocatedString? { record.string("creates") }
}

/// A resource type as a catalog file says it.
package struct ResourceTypeSpec: CatalogEntry {
    package let record: Record
    package let name: LocatedString?
    package let roles: EntryList<RoleSpec>

    /// The names of the types that it contains.
    let contains: NameList

    /// - Parameter seen: lists of roles that were read before, by their identity.
    init(_ value: LocatedValue, sharing seen: inout [Int: EntryList<RoleSpec>]) {
        record = Record(value, as: .catalogType)
        name = record.string("name")
        contains = NameList(record[field: "contains"])
        let list = record[field: "roles"]
        if let list, let known = seen[list.identity] {
            roles = known
        } else {
            roles = EntryList(list) { RoleSpec($0) }
            if let list, list.isShared { seen[list.identity] = roles }
        }
    }

    var idPrefix: LocatedString? { record.string("id_prefix") }
}

/// A role as a catalog file says it.
package struct RoleSpec: CatalogEntry {
    package let record: Record
    package let name: LocatedString?
    let permissions: NameList

    /// The role on each contained type, by the type's name as it is written. The role is nil where it is no string.
    let onContents: [(type: LocatedValue, role: LocatedString?)]

    init(_ value: LocatedValue) {
        record = Record(value, as: .catalogRole)
        name = record.string("name")
        permissions = NameList(record[field: "permissions"], limit: PermissionSet.capacity)
        onContents = (record[field: "on_contents"]?.fields ?? []).prefix(CatalogCapacity.entries).map {
            ($0.name, LocatedString($0.value))
        }
    }

    var normalizedTo: LocatedString? { record.string("normalized_to") }
}

/// A preset as a catalog file says it.
package struct PresetSpec: CatalogEntry {
    package let record: Record
    package let name: LocatedString?
    let scopes: [DefaultScopeSpec]

    /// Where its scopes begin that are too many.
    let excess: SourceSpan?

    init(_ value: LocatedValue, in source: SourceFile) {
        record = Record(value, as: .catalogPreset)
        name = record.string("id")
        let list = NameList(record[field: "scopes"])
        scopes = list.names.map { DefaultScopeSpec($0, in: source) }
        excess = list.excess
    }
}

/// What a catalog file says of sharing groups.
package struct SharingSpec: Sendable {
    let role: LocatedString?
    let types: NameList

    init(_ value: LocatedValue) {
        let record = Record(value, as: .catalogSharing)
        role = record.string("role")
        types = NameList(record[field: "resource_types"])
    }
}
