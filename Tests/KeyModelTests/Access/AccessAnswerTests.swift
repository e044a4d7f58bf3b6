import KeyModel
import TestSupport
import Testing

/// Answers in a hand-made world, reason by reason.
struct AccessAnswerTests {
    private static let catalog = Catalog.standard
    private static let world = AccessWorld(
        catalog: catalog,
        inventory: Inventory(
            groups: GroupDirectory([
                SharingGroup(
                    id: "grp_eng", members: ["mem_ana"],
                    grants: [Scope(resourceType: "agent", resourceID: "agt_build", role: "owner")])
            ]),
            resources: ResourceTree(
                [
                    Resource(resourceType: "org", resourceID: "org_acme"),
                    Resource(resourceType: "namespace", resourceID: "ns_prod", parent: "org_acme"),
                    Resource(resourceType: "agent", resourceID: "agt_build", parent: "ns_prod"),
                    Resource(resourceType: "agent", resourceID: "agt_alone"),
                ], in: catalog)))

    @Test func aScopeOnTheResourceItselfIsAReason() throws {
        let answer = try answer("read", "agent", "agt_build", scopes: ["agent:agt_build:viewer"])
        #expect(answer.isAllowed)
        #expect(answer.because.map(\.through) == [[]])
        #expect(answer.because.map(\.grant.source) == [.scope(0)])
        #expect(answer.needed == nil)
    }

    @Test func aScopeOnAContainerReachesThroughEveryContainerBetween() throws {
        let answer = try answer("delete", "agent", "agt_build", scopes: ["org:org_acme:admin"])
        let path = try #require(answer.because.first)
        #expect(path.through.map(Self.catalog.shortForm) == ["namespace:ns_prod", "org:org_acme"])
        #expect(path.roles.map { Self.catalog[$0].name } == ["admin", "admin", "owner"])
    }

    @Test func aMemberOfTheOrganizationReachesNothingInside() throws {
        let answer = try answer("discover", "agent", "agt_build", scopes: ["org:org_acme:member"])
        #expect(!answer.isAllowed)
        #expect(answer.otherPaths.isEmpty)
    }

    @Test func whatAGroupMayDoTheKeyMayDo() throws {
        let answer = try answer("share", "agent", "agt_build", scopes: [], groups: ["grp_eng", "grp_eng"])
        #expect(answer.because.map(\.grant.source) == [.group("grp_eng", 0)])
    }

    @Test func aNoNamesTheWeakestRoleThatWouldGiveIt() throws {
        let answer = try answer("update", "agent", "agt_build", scopes: ["agent:agt_build:viewer"])
        #expect(answer.needed.map { Self.catalog[$0].name } == "editor")
        #expect(answer.otherPaths.map { Self.catalog[$0.role].name } == ["viewer"])
        // A legacy role is never asked for, though `executor` is the weakest that gives `run`.
        #expect(try self.answer("run", "agent", "agt_alone", scopes: []).needed.map { Self.catalog[$0].name } == "viewer")
    }

    @Test func aLegacyRoleGivesWhatItsNormalizedRoleGives() throws {
        #expect(try answer("read", "agent", "agt_build", scopes: ["agent:agt_build:executor"]).isAllowed)
        #expect(try answer("run", "agent", "agt_build", scopes: ["agent:agt_build:executor"]).isAllowed)
        #expect(try !answer("update", "agent", "agt_build", scopes: ["agent:agt_build:executor"]).isAllowed)
    }

    @Test func whatNobodyHasWrittenDownIsAGap() throws {
        let key = APIKey(
            name: "k", scopes: [Scope(resourceType: "agent", resourceID: "a", role: "boss")], sharingGroupIDs: ["grp_x"])
        #expect(Self.world.gaps(of: key) == [.unknownScope(key.scopes[0]), .unlistedGroup("grp_x")])
        let alone = ResourceReference(type: 3, id: "agt_alone")
        let new = ResourceReference(type: 3, id: "agt_new")
        #expect(Self.world.gaps(of: alone) == [.noContainer(alone)])
        #expect(Self.world.gaps(of: new) == [.unlisted(new)])
        #expect(Self.world.gaps(of: ResourceReference(type: 3, id: "agt_build")).isEmpty)
        #expect(Self.world.gaps(of: ResourceReference(type: 0, id: "org_other")).isEmpty)
        let empty = AccessWorld(catalog: Self.catalog, inventory: .empty)
        #expect(empty.gaps(of: key) == [.unknownScope(key.scopes[0]), .noGroups(["grp_x"])])
        #expect(empty.gaps(of: alone) == [.noResources])
    }

    private func answer(
        _ permission: String, _ type: String, _ id: String, scopes: [String], groups: [String] = []
    ) throws -> AccessAnswer {
        let scopes = scopes.map { $0.split(separator: ":").map(String.init) }
            .map { Scope(resourceType: $0[0], resourceID: $0[1], role: $0[2]) }
        let key = APIKey(name: "key", scopes: scopes, sharingGroupIDs: groups)
        let question = AccessQuestion(
            permission: try #require(Self.catalog.permissions.firstIndex { $0.name == permission }),
            resource: ResourceReference(type: try #require(Self.catalog.index(ofResourceType: type)), id: id))
        return AccessAnswer(question, grants: Self.world.grants(of: key), in: Self.world)
    }
}
