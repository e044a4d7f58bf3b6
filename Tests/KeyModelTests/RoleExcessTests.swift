import KeyModel
import Testing

struct RoleExcessTests {
    @Test func aStrongerRoleCoversAWeakerOneAndNotTheOtherWay() throws {
        #expect(try covers("agent:owner", "agent:viewer", in: .standard))
        #expect(try !covers("agent:viewer", "agent:owner", in: .standard))
    }

    @Test func aLegacyRoleAndItsNormalizedRoleCoverEachOther() throws {
        #expect(try covers("agent:executor", "agent:viewer", in: .standard))
        #expect(try covers("agent:viewer", "agent:executor", in: .standard))
    }

    @Test func aRoleThatReachesContentsIsNotCoveredByOneThatDoesNot() throws {
        #expect(try covers("box:deep", "box:shallow", in: Self.boxes))
        #expect(try !covers("box:shallow", "box:deep", in: Self.boxes))
    }

    /// A file lies in a room or in a drawer of a room. Both keepers may open every kind of file, but not in the same places.
    @Test func aTypeThatTwoContainersLeadToIsComparedContainerByContainer() throws {
        let catalog = Self.rooms
        #expect(try !covers("room:door", "room:drawers", in: catalog))
        let excess = catalog.excess(of: try role("room:drawers", in: catalog), beyond: [try role("room:door", in: catalog)])
        #expect(excess.own.isEmpty)
        #expect(excess.contents.map { catalog.resourceTypes[$0.type].name } == ["file"])
        // Together they leave nothing.
        let both = [try role("room:door", in: catalog), try role("room:drawers", in: catalog)]
        #expect(catalog.excess(of: try role("room:keeper", in: catalog), beyond: both).isEmpty)
    }

    private func covers(_ role: String, _ other: String, in catalog: Catalog) throws -> Bool {
        catalog.covers(try self.role(role, in: catalog), try self.role(other, in: catalog))
    }

    private func role(_ short: String, in catalog: Catalog) throws -> RoleIndex {
        let parts = short.split(separator: ":").map(String.init)
        return try #require(catalog.index(ofRole: parts[1], of: parts[0]))
    }

    private static let boxes = Catalog(
        permissions: [Permission(name: "see", summary: "see it")],
        resourceTypes: [
            ResourceType(
                name: "box", title: "Box", idPrefix: "box_", contains: ["box"],
                roles: [
                    Role(name: "shallow", summary: "", permissions: PermissionSet([0])),
                    Role(name: "deep", summary: "", permissions: PermissionSet([0]), onContents: ["box": "deep"]),
                ])
        ], presets: [], sharing: SharingRule(role: "deep", resourceTypes: ["box"]), limits: Catalog.standard.limits)

    private static let rooms = Catalog(
        permissions: [Permission(name: "see", summary: "see it"), Permission(name: "open", summary: "open it")],
        resourceTypes: [
            ResourceType(
                name: "room", title: "Room", idPrefix: "room_", contains: ["drawer", "file"],
                roles: [
                    Role(
                        name: "door", summary: "", permissions: PermissionSet([0]),
                        onContents: ["drawer": "looker", "file": "opener"]),
                    Role(name: "drawers", summary: "", permissions: PermissionSet([0]), onContents: ["drawer": "opener"]),
                    Role(
                        name: "keeper", summary: "", permissions: PermissionSet([0]),
                        onContents: ["drawer": "opener", "file": "opener"]),
                ]),
            ResourceType(
                name: "drawer", title: "Drawer", idPrefix: "drawer_", contains: ["file"],
                roles: [
                    Role(name: "looker", summary: "", permissions: PermissionSet([0])),
                    Role(name: "opener", summary: "", permissions: PermissionSet([0]), onContents: ["file": "opener"]),
                ]),
            ResourceType(
                name: "file", title: "File", idPrefix: "file_",
                roles: [Role(name: "opener", summary: "", permissions: PermissionSet([0, 1]))]),
        ], presets: [], sharing: SharingRule(role: "opener", resourceTypes: ["file"]), limits: Catalog.standard.limits)
}
