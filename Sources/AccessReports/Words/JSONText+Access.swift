package import KeyModel
package import SourceText

extension JSONText {
    /// The members that say which resource is meant.
    package mutating func members(of resource: ResourceReference, in catalog: Catalog) {
        name("resource_type")
        string(catalog.resourceTypes[resource.type].name)
        name("resource_id")
        string(withoutSecretTails(resource.id))
    }

    /// A role on a resource, with the names that a scope has in a spec.
    package mutating func scope(_ role: RoleIndex, on resource: ResourceReference, in catalog: Catalog) {
        object {
            $0.members(of: resource, in: catalog)
            $0.name("role")
            $0.string(catalog[role].name)
        }
    }

    /// The role that would be needed on a resource, as a scope; null where none is.
    package mutating func needed(_ role: RoleIndex?, on resource: ResourceReference, in catalog: Catalog) {
        name("needed")
        guard let role else { return null() }
        scope(role, on: resource, in: catalog)
    }

    /// The permissions' names, in the catalog's order.
    package mutating func permissions(_ set: PermissionSet, in catalog: Catalog) {
        array {
            for index in set { $0.string(catalog.permissions[index].name) }
        }
    }

    /// Every way in which something is granted: the grant, the group that has it or null, the containers it comes through.
    package mutating func because(_ paths: [AccessPath], in catalog: Catalog) {
        array {
            for path in paths {
                $0.object {
                    $0.name("grant")
                    $0.scope(path.grant.role, on: path.grant.resource, in: catalog)
                    $0.name("group")
                    $0.optional(path.grant.source.groupID)
                    $0.name("through")
                    $0.array {
                        for container in path.through { $0.string(withoutSecretTails(catalog.shortForm(container))) }
                    }
                }
            }
        }
    }

    /// What could not be taken into account, in words.
    package mutating func gaps(_ gaps: [AccessGap], in catalog: Catalog) {
        array {
            for gap in gaps { $0.string(gap.words(in: catalog)) }
        }
    }

    /// A text of the user's, or null.
    package mutating func optional(_ text: String?) {
        guard let text else { return null() }
        string(withoutSecretTails(text))
    }
}
