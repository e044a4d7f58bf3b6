import KeyModel
import TestSupport
import Testing

struct AccessExpectationTests {
    /// A wildcard is every resource and every permission that it stands for, asked one by one.
    @Test(arguments: [UInt64(1), 2, 3])
    func answersAsTheSingleQuestionsDo(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var verdicts: [Bool: Int] = [:]
        for _ in 0..<200 {
            let generated = KeyedWorld(&random)
            let (world, catalog) = (generated.world, generated.world.catalog)
            let known = KnownResources(in: world, keys: [generated.key])
            let grants = world.grants(of: generated.key)
            for _ in 0..<20 {
                let resource = random.pick(generated.resources)
                let permissions = Array(catalog.permissions(ofType: resource.type))
                let pattern = AccessPattern(
                    permission: random.happens(oneIn: 4) ? nil : random.pick(permissions), type: resource.type,
                    id: random.happens(oneIn: 3) ? nil : resource.id)
                let expectation = AccessExpectation(pattern, isAllowed: random.happens(oneIn: 2))
                let meant = known.resources(of: pattern)
                let answer = ExpectationAnswer(expectation, along: meant.map(world.chain), grants: grants, in: world)
                let answers = meant.flatMap { resource in
                    catalog.permissions(of: pattern).map { permission in
                        AccessAnswer(
                            AccessQuestion(permission: permission, resource: resource), grants: grants, in: world)
                    }
                }
                #expect(answer.holds == answers.allSatisfy { $0.isAllowed == expectation.isAllowed })
                #expect(answer.reasons == Set(answers.flatMap(\.because).map(\.grant)))
                #expect(answer.resourceCount == meant.count)
                let wrong = answers.filter { $0.isAllowed != expectation.isAllowed }.map(\.question)
                let told = answer.failures.flatMap { failure in
                    failure.permissions.map { AccessQuestion(permission: $0, resource: failure.resource) }
                }
                #expect(Set(told) == Set(wrong))
                verdicts[answer.holds, default: 0] += 1
            }
        }
        #expect(verdicts.values.allSatisfy { $0 > 200 }, "\(verdicts)")
    }

    @Test func whatIsMissingTakesTheWeakestRoleThatGivesAllOfIt() throws {
        let catalog = Catalog.standard
        let world = AccessWorld(catalog: catalog, inventory: .empty)
        let agent = try #require(catalog.index(ofResourceType: "agent"))
        let chain = [ResourceReference(type: agent, id: "agt_a")]
        func needed(_ permission: String?) throws -> String? {
            let index = try permission.map { name in try #require(catalog.permissions.firstIndex { $0.name == name }) }
            let expectation = AccessExpectation(
                AccessPattern(permission: index, type: agent, id: "agt_a"), isAllowed: true)
            let answer = ExpectationAnswer(expectation, along: [chain], grants: [], in: world)
            return answer.failures.first?.needed.map { catalog[$0].name }
        }
        #expect(try needed("run") == "viewer")
        #expect(try needed("share") == "owner")
        #expect(try needed(nil) == "owner")
    }

    @Test func knownIsWhatAnybodyHasWrittenDown() throws {
        let catalog = Catalog.standard
        let resources = ResourceTree(
            [
                Resource(resourceType: "agent", resourceID: "agt_b"), Resource(resourceType: "team", resourceID: "t"),
                Resource(resourceType: "agent", resourceID: "agt_a"),
            ], in: catalog)
        let group = SharingGroup(
            id: "g", grants: [Scope(resourceType: "agent", resourceID: "agt_d", role: "owner")])
        let key = APIKey(
            name: "k",
            scopes: [
                Scope(resourceType: "agent", resourceID: "agt_c", role: "viewer"),
                Scope(resourceType: "agent", resourceID: "agt_x", role: "boss"),
            ], sharingGroupIDs: [])
        let world = AccessWorld(
            catalog: catalog, inventory: Inventory(groups: GroupDirectory([group]), resources: resources))
        let known = KnownResources(in: world, keys: [key])
        let agent = try #require(catalog.index(ofResourceType: "agent"))
        #expect(known.ids(ofType: agent) == ["agt_a", "agt_b", "agt_c", "agt_d"])
        #expect(known.ids(ofType: 0).isEmpty)
        #expect(!known.contains(ResourceReference(type: agent, id: "agt_x")))
        let unknown = AccessPattern(permission: nil, type: agent, id: "agt_x")
        #expect(known.resources(of: unknown).map(\.id) == ["agt_x"])
    }
}
