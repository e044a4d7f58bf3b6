internal import KeyModel
package import SourceText

/// A key as a spec file says it: what could be read of its fields, and where each stands.
///
/// A field that is absent or of the wrong type is nil here; the rules of the field say so, and no other rule has to.
package struct KeySpec: Sendable {
    package let record: Record
    package let name: LocatedString?
    package let description: LocatedString?
    package let preset: LocatedString?

    /// The `scopes` list; nil where it is absent or no list.
    package let scopeList: LocatedValue?

    /// Its items that are mappings, in order.
    package let scopes: [ScopeSpec]

    /// The `sharing_group_ids` list; nil where it is absent or no list.
    package let sharingGroupList: LocatedValue?

    /// Its items that are strings, in order.
    package let sharingGroups: [LocatedString]

    /// - Parameter scopes: the records of the items of its `scopes` that are mappings, in order.
    init(_ record: Record, scopes: some Sequence<Record>, in catalog: Catalog) {
        self.record = record
        name = record.string("name")
        description = record.string("description")
        preset = record.string("preset")
        scopeList = record[field: "scopes"].flatMap { $0.kind == .sequence ? $0 : nil }
        self.scopes = scopes.map { ScopeSpec($0, in: catalog) }
        sharingGroupList = record[field: "sharing_group_ids"].flatMap { $0.kind == .sequence ? $0 : nil }
        sharingGroups = (sharingGroupList?.items ?? []).compactMap(LocatedString.init)
    }
}
