/// A group of members that automatically receives the catalog's sharing role on whatever a key of it creates.
package struct SharingGroup: Sendable, Hashable {
    package let id: String
    package let name: String?
    package let members: [String]

    /// What the group may already do. A key's service user is a member, so the key may do it too.
    package let grants: [Scope]

    package init(id: String, name: String? = nil, members: [String] = [], grants: [Scope] = []) {
        self.id = id
        self.name = name
        self.members = members
        self.grants = grants
    }
}
