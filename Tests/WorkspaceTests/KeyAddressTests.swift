import KeyModel
import KeyValidator
import SourceText
import TestSupport
import Testing
import Workspace

struct KeyAddressTests {
    @Test(
        arguments: [
            ("ci.yaml", "ci.yaml", nil), ("ci.yaml#CI", "ci.yaml", .name("CI")), ("ci.yaml#2", "ci.yaml", .number(2)),
            ("ci.yaml#a#b", "ci.yaml", .name("a#b")), ("ci.yaml#", "ci.yaml", .name("")), ("a#b.yaml", "a#b.yaml", nil),
            ("a#b.yaml#2x", "a#b.yaml", .name("2x")), ("a#b.yaml#c#3", "a#b.yaml", .name("c#3")),
            ("none.yaml#CI", "none.yaml", .name("CI")),
            ("none#b.yaml", "none", .name("b.yaml")), ("-", "<stdin>", nil), ("-#2", "<stdin>", .number(2)),
            ("ci.yaml#99999999999999999999", "ci.yaml", .number(.max)), ("ci.yaml#\u{301}x", "ci.yaml", .name("\u{301}x")),
        ] as [(String, String, KeySelector?)])
    func takesTheLongestFileForTheFile(text: String, file: String, selector: KeySelector?) {
        let address = KeyAddress(text) { ["ci.yaml", "a#b.yaml"].contains($0) }
        #expect(address.source.name == file)
        #expect(address.selector == selector)
    }

    private static let keys = """
        - { name: one, scopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }], sharing_group_ids: [g] }
        - { name: "2", scopes: [{ resource_type: agent, resource_id: agt_b, role: viewer }], sharing_group_ids: [g] }
        - { name: same, scopes: [{ resource_type: agent, resource_id: agt_c, role: viewer }], sharing_group_ids: [g] }
        - { name: same, scopes: [{ resource_type: agent, resource_id: agt_d, role: viewer }], sharing_group_ids: [g] }

        """

    @Test(arguments: [("#one", "agt_a"), ("#1", "agt_a"), ("#2", "agt_b"), ("#4", "agt_d")])
    func findsAKeyByItsNameOrNumber(selector: String, resource: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.keys, to: "a.yaml")
        let found = try AddressedKey(KeyAddress(folder.path + "/a.yaml" + selector), checker: SpecChecker())
        #expect(found.key.scopes.map(\.resourceID) == [resource])
    }

    @Test(arguments: [
        ("", "`F` has 4 keys", "say which: `F#one`, `F#2`, `F#same`, `F#same`"),
        ("#5", "`F` has no key number 5", "it has 4 keys"),
        ("#0", "`F` has no key number 0", "it has 4 keys"), ("#oen", "`F` has no key `oen`", "did you mean `F#one`?"),
        ("#nothing like it", "`F` has no key `nothing like it`", "its keys are `one`, `2`, `same`, `same`"),
        ("#same", "`F` has several keys `same`", "say which: `F#3`, `F#4`"),
    ])
    func saysWhichKeysThereAre(selector: String, message: String, help: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.keys, to: "a.yaml")
        let error = #expect(throws: KeyAddressError.self) {
            try AddressedKey(KeyAddress(folder.path + "/a.yaml" + selector), checker: SpecChecker())
        }
        let file = folder.path + "/a.yaml"
        #expect(error?.description.replacing(file, with: "F") == message)
        #expect(error?.help?.replacing(file, with: "F") == help)
    }

    @Test func aFileWithErrorsGivesNoKey() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.keys.replacing("agt_d, role: viewer", with: "agt_d, role: boss"), to: "a.yaml")
        let error = #expect(throws: KeyAddressError.self) {
            try AddressedKey(KeyAddress(folder.path + "/a.yaml#1"), checker: SpecChecker())
        }
        guard case .invalid(let report)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(report.diagnostics.map(\.rule).contains("role-invalid"))
    }

    @Test func aKeyThatLacksAFieldIsNoneWhateverTheRulesAre() throws {
        let folder = try TemporaryFolder()
        try folder.write("name: a\n", to: "a.yaml")
        let checker = SpecChecker(rules: RuleSet(levels: ["field-missing": .off]))
        let error = #expect(throws: KeyAddressError.self) {
            try AddressedKey(KeyAddress(folder.path + "/a.yaml"), checker: checker)
        }
        #expect(error?.description == "`\(folder.path)/a.yaml` has a key that lacks a field")
    }

    @Test(
        arguments: [
            ([], "keys/"), (["content/keys/**/*.yaml"], "content/keys/"), (["*.yaml"], ""),
            (["specs/ci.yaml", "x/*.yaml"], "specs/"),
            (["a/b*/c.yaml"], "a/"),
        ] as [([String], String)])
    func newSpecsGoWhereTheFirstGlobLooks(globs: [String], folder: String) {
        var configuration = Configuration(root: "../")
        configuration.keys = globs
        #expect(configuration.specFolder == "../" + folder)
    }
}
