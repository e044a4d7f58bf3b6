import KeyModel
import TestSupport
import Testing
import Workspace

struct KeyNamingTests {
    private let folder: TemporaryFolder
    private let naming: KeyNaming

    init() throws {
        folder = try TemporaryFolder()
        func key(_ name: String) -> String {
            "- { name: \(name), scopes: [{ resource_type: agent, resource_id: a, role: viewer }], sharing_group_ids: [g] }\n"
        }
        try folder.write(key("ci") + key("ci") + key("other"), to: "keys/a.yaml")
        try folder.write(key("alone"), to: "keys/b#c.yaml")
        var configuration = Configuration(root: folder.path + "/")
        configuration.keys = ["keys/*"]
        let collection = KeyCollection([], configuration: configuration, catalog: .standard)
        #expect(collection.keys.map(\.key.name) == ["ci", "ci", "other", "alone"])
        naming = KeyNaming(collection.keys, configuration: configuration)
    }

    @Test(arguments: [
        ("*", [0, 1, 2, 3]), ("ci", [0, 1]), ("other", [2]), ("keys/a.yaml", [0, 1, 2]), ("keys/a.yaml#2", [1]),
        ("keys/a.yaml#ci", [0, 1]), ("keys/../keys/a.yaml#other", [2]), ("keys/b#c.yaml", [3]), ("keys/b#c.yaml#1", [3]),
        ("keys/a.yaml#4", []), ("keys/a.yaml#none", []), ("keys", []), ("none", []), ("", []), ("CI", []), ("-", []),
    ])
    func aNameOrAnAddressIsEachKeyThatHasIt(text: String, indices: [Int]) {
        #expect(naming.indices(of: text) == indices)
    }

    @Test func namesAreToldOnce() {
        #expect(naming.names == ["ci", "other", "alone"])
    }
}
