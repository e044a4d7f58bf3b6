/// Whether something may be done on one resource.
package struct AccessQuestion: Sendable, Hashable {
    /// The permission, by its index in the catalog.
    package let permission: Int
    package let resource: ResourceReference

    package init(permission: Int, resource: ResourceReference) {
        self.permission = permission
        self.resource = resource
    }
}

/// Yes with every reason, or no with what would be needed.
package struct AccessAnswer: Sendable {
    package let question: AccessQuestion

    /// Every way in which the grants give it; none where the answer is no.
    package let because: [AccessPath]

    /// Every way to the resource that does not give it.
    package let otherPaths: [AccessPath]

    /// The weakest role on the resource that would give it; nil where the answer is yes.
    package let needed: RoleIndex?

    package var isAllowed: Bool { !because.isEmpty }

    package init(_ question: AccessQuestion, grants: [Grant], in world: AccessWorld) {
        let paths = world.paths(of: grants, to: question.resource)
        self.question = question
        because = paths.filter { world.catalog.access(of: $0.role).own.contains(question.permission) }
        otherPaths = paths.filter { !world.catalog.access(of: $0.role).own.contains(question.permission) }
        needed =
            because.isEmpty
            ? world.catalog.weakestRole(giving: question.permission, onType: question.resource.type) : nil
    }
}
