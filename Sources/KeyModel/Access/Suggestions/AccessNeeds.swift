/// What a key has to be able to do.
package struct AccessNeeds: Sendable {
    /// Each once, in the order in which they were stated.
    package let questions: [AccessQuestion]
    private let permissions: [ResourceReference: PermissionSet]

    package init(_ questions: some Sequence<AccessQuestion>) {
        var seen: Set<AccessQuestion> = []
        self.questions = questions.filter { seen.insert($0).inserted }
        permissions = self.questions.reduce(into: [:]) { permissions, question in
            permissions[question.resource, default: PermissionSet()].insert(question.permission)
        }
    }

    /// What is needed on a resource.
    package func permissions(on resource: ResourceReference) -> PermissionSet { permissions[resource] ?? PermissionSet() }

    /// The resources on which something is needed, by type and id.
    package var resources: [ResourceReference] { permissions.keys.sorted { $0.precedes($1) } }

    /// Those that none of the grants gives.
    package func lacking(_ grants: [Grant], in world: AccessWorld) -> [AccessQuestion] {
        questions.filter { !AccessAnswer($0, grants: grants, in: world).isAllowed }
    }
}
