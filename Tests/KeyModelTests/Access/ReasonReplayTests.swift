import KeyModel
import TestSupport
import Testing

/// Each reason is followed once more, from what is written in scopes, groups, resources and roles alone.
struct ReasonReplayTests {
    private static let catalog = Catalog.standard

    @Test(arguments: 0..<200)
    func everyReasonHoldsAndNoneIsMissing(seed: Int) {
        let generated = GeneratedWorld(seed: UInt64(seed))
        let world = generated.world
        for key in generated.keys {
            let grants = world.grants(of: key)
            let access = KeyAccess(of: key, in: world)
            for question in generated.questions {
                let answer = AccessAnswer(question, grants: grants, in: world)
                for path in answer.because { #expect(replays(path, to: question, of: key, generated)) }
                #expect(answer.because.count == reasons(for: question, of: key, generated))
                let listed = access.resources.first { $0.resource == question.resource }
                #expect((listed?.permissions.contains(question.permission) ?? false) == answer.isAllowed)
                let byScope = answer.because.contains { $0.grant.source.groupID == nil }
                #expect((listed?.scopePermissions.contains(question.permission) ?? false) == byScope)
                let needed = answer.needed.map { Self.catalog.access(of: $0).own.contains(question.permission) }
                #expect(needed == (answer.isAllowed ? nil : true))
            }
        }
    }

    private func replays(
        _ path: AccessPath, to question: AccessQuestion, of key: APIKey, _ generated: GeneratedWorld
    ) -> Bool {
        let scope: Scope
        switch path.grant.source {
        case .scope(let index): scope = key.scopes[index]
        case .group(let id, let index):
            guard key.sharingGroupIDs.contains(id), let group = generated.groups.first(where: { $0.id == id }) else {
                return false
            }
            scope = group.grants[index]
        }
        // Outwards: each container is what the resources file names as the parent.
        var place = (type: Self.catalog.resourceTypes[question.resource.type].name, id: question.resource.id)
        for container in path.through {
            let type = Self.catalog.resourceTypes[container.type]
            let listed = generated.resources.first { $0.resourceType == place.type && $0.resourceID == place.id }
            guard listed?.parent == container.id, type.contains.contains(place.type) else { return false }
            place = (type.name, container.id)
        }
        guard place == (scope.resourceType, scope.resourceID) else { return false }
        // Inwards: each role is the one that the role before it names for the type.
        var (type, role) = (scope.resourceType, scope.role)
        let inwards = path.through.dropLast().reversed() + (path.through.isEmpty ? [] : [question.resource])
        for next in inwards {
            let name = Self.catalog.resourceTypes[next.type].name
            let normalized = Self.catalog.role(named: role, of: type)?.normalizedTo ?? role
            guard let inside = Self.catalog.role(named: normalized, of: type)?.onContents[name] else { return false }
            (type, role) = (name, inside)
        }
        guard let last = Self.catalog.role(named: role, of: type) else { return false }
        let normalized = last.normalizedTo.flatMap { Self.catalog.role(named: $0, of: type) }
        return Self.catalog[path.role].name == role
            && (last.permissions.contains(question.permission)
                || normalized?.permissions.contains(question.permission) ?? false)
    }

    /// How many scopes and grants reach the resource with the permission, counted container by container.
    private func reasons(for question: AccessQuestion, of key: APIKey, _ generated: GeneratedWorld) -> Int {
        let permission = Self.catalog.permissions[question.permission].name
        let type = Self.catalog.resourceTypes[question.resource.type].name
        let groups = Set(key.sharingGroupIDs).compactMap { id in generated.groups.first { $0.id == id } }
        return (key.scopes + groups.flatMap(\.grants)).count { scope in
            gives(scope.role, of: scope.resourceType, permission, type: type)
                && reaches(scope, type: type, id: question.resource.id, generated.resources)
        }
    }

    private func reaches(_ scope: Scope, type: String, id: String, _ resources: [Resource]) -> Bool {
        if scope.resourceType == type, scope.resourceID == id { return true }
        guard let parent = resources.first(where: { $0.resourceType == type && $0.resourceID == id })?.parent else {
            return false
        }
        let container = ["namespace": "org", "project": "namespace", "agent": "namespace"][type]
        guard let container, resources.contains(where: { $0.resourceType == container && $0.resourceID == parent }) else {
            return false
        }
        return reaches(scope, type: container, id: parent, resources)
    }

    /// What section 2 of the rulebook says, as a table of its own.
    private func gives(_ role: String, of type: String, _ permission: String, type asked: String) -> Bool {
        let owner = asked == "agent" ? "discover read run update delete share" : "discover read update delete share"
        let given =
            switch (type, role, asked) {
            case ("org", "member", "org"): "discover read"
            case ("org", "admin", "org"): "discover read update delete share manage_keys create_namespace"
            case ("org", "admin", "namespace"), ("namespace", "admin", "namespace"):
                "discover read update delete share create_project create_agent"
            case ("org", "admin", "project"), ("org", "admin", "agent"), ("namespace", "admin", "project"),
                ("namespace", "admin", "agent"), ("project", "owner", "project"), ("agent", "owner", "agent"):
                owner
            case ("project", "discoverer", "project"), ("agent", "discoverer", "agent"): "discover"
            case ("project", "viewer", "project"): "discover read"
            case ("project", "editor", "project"): "discover read update"
            case ("agent", "viewer", "agent"), ("agent", "executor", "agent"): "discover read run"
            case ("agent", "editor", "agent"): "discover read run update"
            default: ""
            }
        return given.split(separator: " ").contains(Substring(permission))
    }
}
