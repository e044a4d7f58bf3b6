import KeyModel
import Testing

struct RoleAccessTests {
    @Test func aLegacyRoleKeepsWhatItsNormalizedRoleLacks() throws {
        let type = try #require(Self.nested.resourceType(named: "box"))
        let old = try #require(type.role(named: "old"))
        #expect(Self.nested.normalized(old, of: type).name == "shallow")
        #expect(!Self.nested.normalizationKeepsAccess(of: old, on: type))
        #expect(Self.nested.names(of: Self.nested.permissions(of: old, on: type)) == ["see", "open"])
    }

    @Test func aChainOfLegacyRolesThatReturnsToItsStartEnds() throws {
        let type = try #require(Self.nested.resourceType(named: "box"))
        let first = try #require(type.role(named: "ring-a"))
        #expect(["ring-a", "ring-b"].contains(Self.nested.normalized(first, of: type).name))
    }

    @Test func anUnknownTypeOrRoleHasNoAccess() {
        #expect(Catalog.standard.access(of: Scope(resourceType: "team", resourceID: "x", role: "owner")) == nil)
        #expect(Catalog.standard.access(of: Scope(resourceType: "agent", resourceID: "x", role: "boss")) == nil)
    }

    @Test(arguments: [
        (
            Scope(resourceType: "agent", resourceID: "agt_a", role: "viewer"),
            "On the agent `agt_a` the key can see that it exists, read its settings and content and run it. "
                + "It reaches no other agent."
        ),
        (
            Scope(resourceType: "namespace", resourceID: "ns_a", role: "admin"),
            "On the namespace `ns_a` the key can see that it exists, read its settings and content, change it, delete it, "
                + "give others access to it, create projects in it and create agents in it. "
                + "Inside it, at any depth, the key is `owner` of every project and `owner` of every agent."
        ),
        (
            Scope(resourceType: "agent", resourceID: "agt_a", role: "executor"),
            "`executor` is a legacy role: the platform treats it as `viewer`. On the agent `agt_a` the key can see that it "
                + "exists, read its settings and content and run it. It reaches no other agent."
        ),
    ])
    func meaningIsSaidInWords(scope: Scope, meaning: String) {
        #expect(Catalog.standard.meaning(of: scope).joined(separator: " ") == meaning)
    }

    /// Boxes in boxes: a type that contains itself, and legacy roles of every kind.
    private static let nested = Catalog(
        permissions: [Permission(name: "see", summary: "see it"), Permission(name: "open", summary: "open it")],
        resourceTypes: [
            ResourceType(
                name: "box", title: "Box", idPrefix: "box_", contains: ["box"],
                roles: [
                    Role(name: "shallow", summary: "", permissions: PermissionSet([0])),
                    Role(name: "deep", summary: "", permissions: PermissionSet([0]), onContents: ["box": "deep"]),
                    Role(name: "old", summary: "", permissions: PermissionSet([1]), normalizedTo: "shallow"),
                    Role(name: "ring-a", summary: "", permissions: PermissionSet(), normalizedTo: "ring-b"),
                    Role(name: "ring-b", summary: "", permissions: PermissionSet(), normalizedTo: "ring-a"),
                ])
        ], presets: [], sharing: SharingRule(role: "deep", resourceTypes: ["box"]), limits: Catalog.standard.limits)
}
