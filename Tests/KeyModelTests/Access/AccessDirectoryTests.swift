import KeyModel
import Testing

/// What is worked out for many keys at once is what is worked out for one.
struct AccessDirectoryTests {
    @Test(arguments: 0..<200)
    func holdersAreThoseThatTheAnswersName(_ seed: Int) {
        let generated = GeneratedWorld(seed: UInt64(seed))
        let world = generated.world
        let directory = AccessDirectory(generated.keys, in: world)
        let accesses = generated.keys.map { KeyAccess(of: $0, in: world) }
        for resource in Set(generated.questions.map(\.resource)) {
            var permissions: [Int: PermissionSet] = [:]
            var groupPermissions: [Int: PermissionSet] = [:]
            var groups: [String: PermissionSet] = [:]
            for holder in directory.holders(of: resource) {
                switch holder.who {
                case .key(let index):
                    permissions[index] = holder.permissions
                    groupPermissions[index] = holder.groupPermissions
                case .group(let id): groups[id] = holder.permissions
                }
                #expect(!holder.paths.isEmpty)
            }
            for (index, access) in accesses.enumerated() {
                let expected = access.resources.first { $0.resource == resource }
                #expect(permissions[index] == expected?.permissions)
                #expect(groupPermissions[index] == expected?.groupPermissions)
            }
            for group in generated.groups {
                let access = KeyAccess(grants: world.grants(of: group), in: world)
                #expect(groups[group.id] == access.resources.first { $0.resource == resource }?.permissions)
            }
        }
    }

    @Test(arguments: 0..<200)
    func countsAndCreationsAreThoseOfTheWholeAnswer(_ seed: Int) {
        let generated = GeneratedWorld(seed: UInt64(seed))
        let world = generated.world
        for key in generated.keys {
            let access = KeyAccess(of: key, in: world)
            #expect(world.resourceCount(reachedBy: access.grants) == access.resources.count)
            #expect(world.creations(by: key) == access.creations)
            #expect(AccessBreadth(of: key, in: world).resourceCount == access.resources.count)
        }
    }

    @Test func theStrongestComesFirst() {
        let world = AccessWorld(catalog: .standard, inventory: .empty)
        let keys = [("viewer", "agent"), ("owner", "agent"), ("editor", "agent")].map { role, type in
            APIKey(name: role, scopes: [Scope(resourceType: type, resourceID: "agt_a", role: role)], sharingGroupIDs: [])
        }
        let holders = AccessDirectory(keys + [nil], in: world).holders(of: ResourceReference(type: 3, id: "agt_a"))
        #expect(holders.map(\.who) == [.key(1), .key(2), .key(0)])
    }

    @Test func aKeyOfWhichNothingIsKnownIsToldByItsPlaceAlone() {
        let world = AccessWorld(catalog: .standard, inventory: .empty)
        let key = APIKey(
            name: "a", scopes: [Scope(resourceType: "agent", resourceID: "agt_a", role: "viewer")], sharingGroupIDs: ["g", "g"])
        let directory = AccessDirectory([nil, key], in: world)
        #expect(directory.holders(of: ResourceReference(type: 3, id: "agt_a")).map(\.who) == [.key(1)])
        #expect(directory.keys(sharingWith: "g") == [1])
    }
}

/// Which of two keys is the wider one.
struct AccessBreadthTests {
    private static let world = AccessWorld(
        catalog: .standard,
        inventory: Inventory(
            groups: GroupDirectory([
                SharingGroup(id: "grp_all", grants: [Scope(resourceType: "namespace", resourceID: "ns_a", role: "admin")])
            ]),
            resources: ResourceTree(
                [
                    Resource(resourceType: "org", resourceID: "org_a"),
                    Resource(resourceType: "namespace", resourceID: "ns_a", parent: "org_a"),
                    Resource(resourceType: "agent", resourceID: "agt_a", parent: "ns_a"),
                    Resource(resourceType: "agent", resourceID: "agt_b", parent: "ns_a"),
                ], in: .standard)))

    @Test func theOrderIsThatOfTheDamageThatAKeyCanDo() {
        let keys: [(scopes: [String], groups: [String])] = [
            ([], []),
            (["agent:agt_a:discoverer"], []),
            (["agent:agt_a:owner"], []),
            // More resources weigh more than a stronger role on one.
            (["agent:agt_a:viewer", "agent:agt_b:viewer"], []),
            // What a container holds weighs more than any number of single resources.
            (["namespace:ns_a:admin"], []),
            // And who can create keys can do anything.
            (["org:org_a:admin"], []),
        ]
        let breadths = keys.map { AccessBreadth(of: Self.key($0.scopes, $0.groups), in: Self.world) }
        for (narrower, wider) in zip(breadths, breadths.dropFirst()) { #expect(narrower < wider) }
        #expect(breadths.map(\.managesKeys) == [false, false, false, false, false, true])
        #expect(breadths.map(\.resourceCount) == [0, 1, 1, 2, 3, 4])
    }

    @Test func whatAGroupMayDoCounts() {
        let breadth = AccessBreadth(of: Self.key(["agent:agt_a:owner"], ["grp_all"]), in: Self.world)
        #expect(breadth.widestGrant?.source == .group("grp_all", 0))
        #expect(breadth.reachesInside)
        #expect(breadth.resourceCount == 3)
    }

    private static func key(_ scopes: [String], _ groups: [String]) -> APIKey {
        APIKey(
            name: "k",
            scopes: scopes.map { $0.split(separator: ":").map(String.init) }
                .map { Scope(resourceType: $0[0], resourceID: $0[1], role: $0[2]) }, sharingGroupIDs: groups)
    }
}
