import KeyModel
import TestSupport
import Testing

struct AccessComparisonTests {
    /// Against the question asked one by one of every permission on every resource.
    @Test(arguments: 0..<300)
    func saysWhatEveryQuestionWouldAnswer(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let old = ComparedWorld(using: &random)
        var new = random.happens(oneIn: 3) ? old : ComparedWorld(using: &random)
        // Keys that stay as they are in a world that changes, and the other way round.
        if random.happens(oneIn: 2) { new = ComparedWorld(world: new.world, keys: old.keys) }
        let comparison = AccessComparison(old: old.keys, new: new.keys, in: WorldPair(old: old.world, new: new.world))
        #expect(comparison.changes.count == old.keys.count)
        for change in comparison.changes {
            let (before, now) = (old.keys[try #require(change.old)], new.keys[try #require(change.new)])
            let (could, can) = (Self.answers(before, old.world), Self.answers(now, new.world))
            #expect(Self.answers(change.access.gained) == can.subtracting(could))
            #expect(Self.answers(change.access.lost) == could.subtracting(can))
            #expect(change.isWidened == !can.isSubset(of: could))
            #expect(Set(change.access.addedOwners) == Set(now.sharingGroupIDs).subtracting(before.sharingGroupIDs))
            #expect(Set(change.access.removedOwners) == Set(before.sharingGroupIDs).subtracting(now.sharingGroupIDs))
            let isSame = could == can && Set(before.sharingGroupIDs) == Set(now.sharingGroupIDs)
            #expect(change.kind == (isSame ? .same : .changed))
        }
    }

    @Test func aNewKeyIsWidenedAndARemovedOneIsNot() {
        let comparison = compare([key("old", "agent:agt_a:viewer")], [key("new", "agent:agt_a:editor")])
        #expect(comparison.changes.map(\.kind) == [.added, .removed])
        #expect(comparison.changes.map(\.isWidened) == [true, false])
        #expect(comparison.changes[0].access.addedOwners == ["grp_a"])
        #expect(comparison.changes[1].access.removedOwners == ["grp_a"])
        #expect(comparison.changes[1].access.lost.map(\.resource.id) == ["agt_a"])
    }

    @Test func aGroupWithoutGrantsIsAChangeOfFutureOwnersAndNoWidening() {
        let comparison = compare(
            [key("a", "agent:agt_a:viewer")], [key("a", "agent:agt_a:viewer", groups: ["grp_b", "grp_b"])])
        #expect(comparison.changes[0].kind == .changed && !comparison.changes[0].isWidened)
        #expect(comparison.changes[0].access.addedOwners == ["grp_b"])
        #expect(comparison.changes[0].access.removedOwners == ["grp_a"])
    }

    @Test func whatIsOnlyWrittenDifferentlyHasTheSameAccess() {
        let comparison = compare(
            [key("a", "agent:agt_a:executor", "agent:agt_b:editor")],
            [key("a", "agent:agt_b:editor", "agent:agt_a:viewer", "agent:agt_b:viewer")])
        #expect(comparison.changes[0].kind == .same && comparison.changes[0].isRewritten)
    }

    @Test func aKeyOfAnotherNameAndTheSameContentIsRenamed() {
        let comparison = compare(
            [key("a", "agent:agt_a:viewer", "agent:agt_b:viewer"), key("b", "agent:agt_a:owner")],
            [key("c", "agent:agt_b:viewer", "agent:agt_a:viewer"), key("b", "agent:agt_a:owner")])
        #expect(comparison.changes.map(\.kind) == [.same, .same])
        #expect(comparison.changes.map(\.isRenamed) == [true, false])
        #expect(comparison.changes.map(\.old) == [0, 1])
    }

    @Test func aKeyThatTakesTheNameOfAnotherIsThatOne() {
        let (viewer, owner) = (key("a", "agent:agt_a:viewer"), key("b", "agent:agt_a:owner"))
        let comparison = compare([viewer, owner], [key("a", "agent:agt_a:owner"), key("b", "agent:agt_a:viewer")])
        #expect(comparison.changes.map(\.isWidened) == [true, false])
        #expect(comparison.changes.map(\.isRenamed) == [false, false])
    }

    @Test func ofSeveralKeysOfANameThoseOfTheSameContentAreOne() {
        let comparison = compare(
            [key("a", "agent:agt_a:viewer"), key("a", "agent:agt_b:viewer")], [key("a", "agent:agt_b:viewer")])
        #expect(comparison.changes.map(\.kind) == [.same, .removed])
        #expect(comparison.changes.map(\.old) == [1, 0])
    }

    @Test func spellingsThatLookAlikeAreTwoResources() {
        let comparison = compare([key("a", "agent:agt_\u{E9}:owner")], [key("a", "agent:agt_e\u{301}:owner")])
        #expect(comparison.changes[0].isWidened)
        #expect(comparison.changes[0].access.lost.count == 1)
    }

    @Test func gainedAccessIsSortedByTypeThenByTheBytesOfTheID() {
        let comparison = compare(
            [], [key("a", "agent:agt_b:viewer", "agent:agt_B:viewer", "project:prj_z:viewer", "org:org_a:member")])
        #expect(comparison.changes[0].access.gained.map(\.resource.id) == ["org_a", "prj_z", "agt_B", "agt_b"])
    }

    @Test func anotherCatalogIsComparedByItsNames() {
        let old = catalog(["read", "write"], types: ["agent", "project"], viewer: ["read"])
        let other = catalog(["extra", "write", "read"], types: ["project", "agent"], viewer: ["read"])
        let wider = catalog(["extra", "write", "read"], types: ["agent"], viewer: ["extra", "write"])
        let keys = [key("a", "agent:agt_a:viewer", "project:prj_a:viewer")]
        func change(_ old: Catalog, _ new: Catalog) -> KeyChange {
            let worlds = WorldPair(
                old: AccessWorld(catalog: old, inventory: .empty), new: AccessWorld(catalog: new, inventory: .empty))
            return AccessComparison(old: keys, new: keys, in: worlds).changes[0]
        }
        #expect(change(old, other).kind == .same)
        let change = change(other, wider)
        #expect(change.access.gained.map { wider.names(of: $0.permissions) } == [["extra", "write"]])
        #expect(change.access.lost.map(\.resource.id) == ["prj_a", "agt_a"])
        #expect(change.access.lost.map { other.names(of: $0.permissions) } == [["read"], ["read"]])
    }

    private func catalog(_ permissions: [String], types: [String], viewer: [String]) -> Catalog {
        let role = Role(
            name: "viewer", summary: "",
            permissions: PermissionSet(viewer.compactMap { name in permissions.firstIndex { $0 == name } }))
        return Catalog(
            permissions: permissions.map { Permission(name: $0, summary: $0) },
            resourceTypes: types.map { ResourceType(name: $0, title: $0, idPrefix: $0, roles: [role]) }, presets: [],
            sharing: Catalog.standard.sharing, limits: Catalog.standard.limits)
    }

    private func compare(_ old: [APIKey], _ new: [APIKey]) -> AccessComparison {
        let world = AccessWorld(catalog: .standard, inventory: .empty)
        return AccessComparison(old: old, new: new, in: WorldPair(old: world, new: world))
    }

    private func key(_ name: String, _ scopes: String..., groups: [String] = ["grp_a"]) -> APIKey {
        APIKey(
            name: name,
            scopes: scopes.map { scope in
                let parts = scope.split(separator: ":").map(String.init)
                return Scope(resourceType: parts[0], resourceID: parts[1], role: parts[2])
            }, sharingGroupIDs: groups)
    }

    /// Every question to which the answer is yes.
    private static func answers(_ key: APIKey, _ world: AccessWorld) -> Set<AccessQuestion> {
        let grants = world.grants(of: key)
        var answers: Set<AccessQuestion> = []
        for (type, ids) in ComparedWorld.resources {
            guard let type = world.catalog.index(ofResourceType: type) else { continue }
            for id in ids {
                for permission in world.catalog.permissions.indices {
                    let question = AccessQuestion(permission: permission, resource: ResourceReference(type: type, id: id))
                    if AccessAnswer(question, grants: grants, in: world).isAllowed { answers.insert(question) }
                }
            }
        }
        return answers
    }

    private static func answers(_ access: [ResourcePermissions]) -> Set<AccessQuestion> {
        Set(access.flatMap { access in access.permissions.map { AccessQuestion(permission: $0, resource: access.resource) } })
    }
}
