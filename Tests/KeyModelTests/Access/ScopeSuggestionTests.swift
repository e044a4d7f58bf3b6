import KeyModel
import TestSupport
import Testing

struct ScopeSuggestionTests {
    /// No set of any roles on the needed resources and their containers is better, and what is suggested gives all that is needed.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func isTheBestOfAllSets(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var (exact, compared) = (0, 0)
        for _ in 0..<60 {
            let catalog = random.happens(oneIn: 2) ? Catalog.standard : .crossing
            let generated = KeyedWorld(&random, catalog: catalog)
            let world = generated.world
            let needs = needs(&random, of: generated)
            let suggestion = try #require(ScopeSuggestion(needs, in: world))
            #expect(needs.lacking(suggestion.grants, in: world).isEmpty)
            #expect(suggestion.isProven)
            let candidates = candidates(for: needs, in: world)
            guard candidates.count <= 11 else { continue }
            let best = bestOfAll(candidates, needs, in: world)
            #expect(best?.excess == suggestion.excess.count)
            #expect(best?.scopes == suggestion.grants.count)
            exact += suggestion.isExact ? 1 : 0
            compared += 1
        }
        #expect(exact > 3 && compared > 20)
    }

    @Test func givesExactlyWhatARoleGives() throws {
        let catalog = Catalog.standard
        let world = AccessWorld(catalog: catalog, inventory: .empty)
        for type in catalog.resourceTypes.indices {
            for role in catalog.resourceTypes[type].roles.indices {
                let index = RoleIndex(type: type, role: role)
                guard !catalog.isLegacy(index), catalog.access(of: index).contents.isEmpty else { continue }
                let resource = ResourceReference(type: type, id: "a")
                let needs = AccessNeeds(
                    catalog.access(of: index).own.map { AccessQuestion(permission: $0, resource: resource) })
                let suggestion = try #require(ScopeSuggestion(needs, in: world))
                #expect(suggestion.isExact)
                #expect(suggestion.grants.map(\.role) == [index])
            }
        }
    }

    /// As few scopes as there can be count only after that: a container would also reach what is created in it later.
    @Test func aContainerIsNotSuggestedForEverythingInIt() throws {
        let (world, catalog) = (Self.team, Catalog.standard)
        let owner = try #require(catalog.index(ofRole: "owner", of: "agent"))
        let needs = AccessNeeds(
            ["agt_a", "agt_b"].flatMap { id in
                catalog.access(of: owner).own.map {
                    AccessQuestion(permission: $0, resource: ResourceReference(type: owner.type, id: id))
                }
            })
        let suggestion = try #require(ScopeSuggestion(needs, in: world))
        #expect(suggestion.isExact)
        #expect(suggestion.shortForms == ["agent:agt_a:owner", "agent:agt_b:owner"])
    }

    @Test func whatComesWithItIsExcess() throws {
        let suggestion = try #require(ScopeSuggestion(Self.needs("run@agent:agt_a"), in: Self.team))
        #expect(suggestion.shortForms == ["agent:agt_a:viewer"])
        #expect(!suggestion.isExact)
        #expect(suggestion.excess.known.map { Catalog.standard.names(of: $0.permissions) } == [["discover", "read"]])
        #expect(suggestion.excess.later.isEmpty)
        #expect(suggestion.excess.count == 2)
    }

    /// With a container that has to be there anyway, a scope inside it is one too many.
    @Test func aScopeInsideAContainerThatIsNeededAnywayIsLeftOut() throws {
        let needs = Self.needs("create_agent@namespace:ns_a", "share@agent:agt_a")
        let suggestion = try #require(ScopeSuggestion(needs, in: Self.team))
        #expect(suggestion.shortForms == ["namespace:ns_a:admin"])
        #expect(suggestion.excess.later.count == 2)
    }

    @Test func aLegacyRoleIsSuggestedOnlyWhereNoOtherGivesIt() throws {
        let needs = AccessNeeds([
            AccessQuestion(permission: 1, resource: ResourceReference(type: 0, id: "a")),
            AccessQuestion(permission: 0, resource: ResourceReference(type: 0, id: "b")),
        ])
        let catalog = Catalog.withLegacyPermission
        let suggestion = try #require(
            ScopeSuggestion(needs, in: AccessWorld(catalog: catalog, inventory: .empty)))
        #expect(suggestion.grants.map { catalog[$0.role].name } == ["old", "new"])
    }

    @Test func whatNoRoleGivesIsNotSuggested() {
        let needs = AccessNeeds([AccessQuestion(permission: 2, resource: ResourceReference(type: 0, id: "a"))])
        #expect(ScopeSuggestion(needs, in: Self.team) == nil)
    }

    @Test func nothingNeededIsNoScope() throws {
        #expect(try #require(ScopeSuggestion(AccessNeeds([]), in: Self.team)).grants.isEmpty)
    }

    /// Two roles of which neither gives what the other does, twenty times: more sets than can be tried.
    @Test func saysWhereItStoppedSearching() throws {
        let catalog = Catalog.ofSingles(20)
        let world = AccessWorld(catalog: catalog, inventory: .empty)
        let resource = ResourceReference(type: 0, id: "a")
        let few = try #require(ScopeSuggestion(AccessNeeds([AccessQuestion(permission: 7, resource: resource)]), in: world))
        #expect(few.isProven && few.grants.count == 1)
        let all = try #require(
            ScopeSuggestion(AccessNeeds((0..<20).map { AccessQuestion(permission: $0, resource: resource) }), in: world))
        #expect(!all.isProven)
        #expect(all.grants.count == 20 && all.isExact)
    }

    @Test func isMatchedByAnyScopesThatAreAsGood() throws {
        let needs = Self.needs("run@agent:agt_a")
        let suggestion = try #require(ScopeSuggestion(needs, in: Self.team))
        func matches(_ role: String, _ count: Int = 1) throws -> Bool {
            let index = try #require(Catalog.standard.index(ofRole: role, of: "agent"))
            let grants = (0..<count).map {
                Grant(resource: ResourceReference(type: index.type, id: "agt_a"), role: index, source: .scope($0))
            }
            return suggestion.isMatched(by: grants, excess: ExcessAccess(of: grants, beyond: needs, in: Self.team))
        }
        #expect(try matches("viewer") && matches("executor"))
        #expect(try !matches("editor") && !matches("viewer", 2))
    }

    private static let team = AccessWorld(
        catalog: .standard,
        inventory: Inventory(
            resources: ResourceTree(
                [
                    Resource(resourceType: "namespace", resourceID: "ns_a"),
                    Resource(resourceType: "agent", resourceID: "agt_a", parent: "ns_a"),
                    Resource(resourceType: "agent", resourceID: "agt_b", parent: "ns_a"),
                ], in: .standard)))

    private static func needs(_ texts: String...) -> AccessNeeds {
        AccessNeeds(
            texts.compactMap { text in
                let parts = text.split { "@:".contains($0) }.map(String.init)
                guard let type = Catalog.standard.index(ofResourceType: parts[1]),
                    let permission = Catalog.standard.permissions.firstIndex(where: { $0.name == parts[0] })
                else { return nil }
                return AccessQuestion(permission: permission, resource: ResourceReference(type: type, id: parts[2]))
            })
    }

    private func needs(_ random: inout SplitMix, of generated: KeyedWorld) -> AccessNeeds {
        let catalog = generated.world.catalog
        // Sometimes all that a role gives, so that there is a set that is exact.
        return AccessNeeds(
            (0...random.number(below: 3)).flatMap { _ in
                let resource = random.pick(generated.resources)
                let roles = catalog.resourceTypes[resource.type].roles.indices.map { RoleIndex(type: resource.type, role: $0) }
                let given = Array(catalog.access(of: random.pick(roles)).own)
                let some = random.happens(oneIn: 2) || given.isEmpty ? given : [random.pick(given)]
                return some.map { AccessQuestion(permission: $0, resource: resource) }
            })
    }

    private func candidates(for needs: AccessNeeds, in world: AccessWorld) -> [Grant] {
        let places = Set(needs.resources.flatMap(world.chain)).sorted { $0.precedes($1) }
        return places.flatMap { place in
            world.catalog.resourceTypes[place.type].roles.indices.map { RoleIndex(type: place.type, role: $0) }
                .filter { !world.catalog.isLegacy($0) }
                .map { Grant(resource: place, role: $0, source: .scope(0)) }
        }
    }

    private func bestOfAll(_ candidates: [Grant], _ needs: AccessNeeds, in world: AccessWorld) -> (excess: Int, scopes: Int)? {
        var best: (excess: Int, scopes: Int)?
        for bits in 0..<1 << candidates.count {
            let set = candidates.indices.filter { bits >> $0 & 1 == 1 }.map { candidates[$0] }
            guard needs.lacking(set, in: world).isEmpty else { continue }
            let cost = (ExcessAccess(of: set, beyond: needs, in: world).count, set.count)
            if best.map({ cost < $0 }) ?? true { best = cost }
        }
        return best
    }
}

extension ScopeSuggestion {
    fileprivate var shortForms: [String] { grants.map { Catalog.standard.shortForm($0.role, on: $0.resource.id) } }
}

extension Catalog {
    /// Roles that are no ladder, on a container as well: one reads, one runs, one does both in what it contains.
    fileprivate static let crossing = Catalog(
        permissions: ["see", "read", "run", "change"].map { Permission(name: $0, summary: $0) },
        resourceTypes: [
            ResourceType(
                name: "room", title: "Room", idPrefix: "rm_", contains: ["tool"],
                roles: [
                    Role(name: "guest", summary: "", permissions: PermissionSet([0])),
                    Role(name: "runner", summary: "", permissions: PermissionSet(), onContents: ["tool": "runner"]),
                    Role(name: "keeper", summary: "", permissions: PermissionSet([1, 3]), onContents: ["tool": "keeper"]),
                ]),
            ResourceType(
                name: "tool", title: "Tool", idPrefix: "tl_",
                roles: [
                    Role(name: "reader", summary: "", permissions: PermissionSet([0, 1])),
                    Role(name: "runner", summary: "", permissions: PermissionSet([2])),
                    Role(name: "keeper", summary: "", permissions: PermissionSet([1, 2, 3])),
                ]),
        ], presets: [], sharing: SharingRule(role: "keeper", resourceTypes: ["tool"]), limits: Catalog.standard.limits)

    /// A permission that only a legacy role gives.
    fileprivate static let withLegacyPermission = Catalog(
        permissions: ["see", "run"].map { Permission(name: $0, summary: $0) },
        resourceTypes: [
            ResourceType(
                name: "tool", title: "Tool", idPrefix: "tl_",
                roles: [
                    Role(name: "new", summary: "", permissions: PermissionSet([0])),
                    Role(name: "old", summary: "", permissions: PermissionSet([1]), normalizedTo: "new"),
                ])
        ], presets: [], sharing: SharingRule(role: "new", resourceTypes: []), limits: Catalog.standard.limits)

    /// One type, of which each role gives one permission.
    fileprivate static func ofSingles(_ count: Int) -> Catalog {
        Catalog(
            permissions: (0..<count).map { Permission(name: "p\($0)", summary: "") },
            resourceTypes: [
                ResourceType(
                    name: "tool", title: "Tool", idPrefix: "tl_",
                    roles: (0..<count).map { Role(name: "r\($0)", summary: "", permissions: PermissionSet([$0])) })
            ], presets: [], sharing: SharingRule(role: "r0", resourceTypes: []), limits: Catalog.standard.limits)
    }
}
