package import KeyModel
internal import SourceText

/// What access is made of, in words for people. Nothing of it holds a secret's tail or moves a terminal's cursor.
package struct AccessWords: Sendable {
    package let catalog: Catalog
    private let permissionNames: [String]

    package init(catalog: Catalog) {
        self.catalog = catalog
        permissionNames = catalog.permissions.map { shown($0.name) }
    }

    /// "agent:agt_build"
    package func resource(_ resource: ResourceReference) -> String { shown(catalog.shortForm(resource)) }

    /// "agent:agt_build:editor"
    package func grant(_ grant: Grant) -> String { shown(catalog.shortForm(grant.role, on: grant.resource.id)) }

    /// "scope agent:agt_build:editor", "group grp_data with agent:agt_build:editor"
    package func source(_ grant: Grant) -> String {
        grant.source.groupID.map { "group \(shown($0)) with \(self.grant(grant))" } ?? "scope \(self.grant(grant))"
    }

    /// The source, and what becomes of it on the way: "scope namespace:ns_prod:admin, as owner".
    package func way(_ path: AccessPath) -> String {
        guard path.through.isEmpty else { return "\(source(path.grant)), as \(role(path.role))" }
        return source(path.grant) + legacy(path.role)
    }

    /// "read, run", in the catalog's order.
    package func permissions(_ set: PermissionSet) -> String { set.map { permissionNames[$0] }.joined(separator: ", ") }

    package func permission(_ index: Int) -> String { permissionNames[index] }

    /// "owner", or of a legacy role "executor, a legacy role treated as viewer".
    package func role(_ role: RoleIndex) -> String { shown(catalog[role].name) + legacy(role) }

    private func legacy(_ role: RoleIndex) -> String {
        catalog.isLegacy(role) ? ", a legacy role treated as \(shown(catalog[catalog.normalized(role)].name))" : ""
    }

    /// How a path leads from its grant to the permission, step by step.
    package func steps(_ path: AccessPath, to permission: Int, on resource: ResourceReference) -> [String] {
        let places = Array(path.through.reversed()) + [resource]
        var steps: [String] = []
        for (index, role) in path.roles.enumerated() {
            let name = shown(catalog[role].name)
            let treated = catalog.normalized(role)
            if catalog.isLegacy(role) {
                steps.append("\(name) is a legacy role, treated as \(shown(catalog[treated].name))")
            }
            if index + 1 < places.count {
                steps.append(
                    "\(self.resource(places[index])) contains \(self.resource(places[index + 1])), on which its "
                        + "\(shown(catalog[treated].name)) is \(shown(catalog[path.roles[index + 1]].name))")
            } else {
                let keeps = !catalog.access(of: treated).own.contains(permission)
                steps.append(
                    keeps
                        ? "\(name) still gives \(self.permission(permission))"
                        : "\(shown(catalog[treated].name)) gives \(self.permission(permission))")
            }
        }
        return steps
    }
}
