/// How a grant reaches a resource.
package struct AccessPath: Sendable, Hashable {
    package let grant: Grant

    /// The containers that it comes through, nearest to the resource first; the last is the one that the grant is on. Empty where
    /// the grant is on the resource itself.
    package let through: [ResourceReference]

    /// The role that it arrives as on the resource: the grant's own where it is on the resource itself.
    package let role: RoleIndex

    /// The roles on the way, from the grant's own on its resource to `role`: one more than there are containers.
    package let roles: [RoleIndex]

    init(grant: Grant, through: [ResourceReference], roles: [RoleIndex]) {
        self.grant = grant
        self.through = through
        self.roles = roles
        role = roles.last ?? grant.role
    }
}
