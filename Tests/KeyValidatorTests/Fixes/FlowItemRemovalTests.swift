import SourceText
import Testing

/// An item of a list in brackets goes with one comma; where it has lines of its own, with those and their comments.
struct FlowItemRemovalTests {
    @Test(arguments: Self.groups)
    func takesAGroupAndOneComma(text: String, expected: String) {
        #expect(applyingFirstFix(text, as: .yaml, rule: "group-duplicate") == expected)
    }

    @Test(arguments: Self.json)
    func takesAnElementOfAnArray(text: String, expected: String) {
        #expect(applyingFirstFix(text, as: .json, rule: "group-duplicate") == expected)
    }

    /// `v` stands for a scope that `o`, on the same resource, makes redundant.
    @Test(arguments: Self.scopes)
    func takesTheFirstItemToo(text: String, expected: String) {
        #expect(applyingFirstFix(Self.spelled(text), as: .yaml, rule: "scope-redundant") == Self.spelled(expected))
    }

    @Test func isNotOfferedForAListThatIsAValueOfAnotherFieldToo() {
        let found = findings(in: "sharing_group_ids: &g [a, a]\npreset: *g\n", of: ["group-duplicate"])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.fix == nil })
    }

    private static let groups: [(String, String)] = [
        ("sharing_group_ids: [a, b, a]\n", "sharing_group_ids: [a, b]\n"),
        ("sharing_group_ids: [a, a, b]\n", "sharing_group_ids: [a, b]\n"),
        ("sharing_group_ids: [ a , a ]\n", "sharing_group_ids: [ a ]\n"),
        ("sharing_group_ids: [a,\n  a]\n", "sharing_group_ids: [a]\n"),
        ("sharing_group_ids: [a, a,]\n", "sharing_group_ids: [a,]\n"),
        ("sharing_group_ids: [a, &x a, b]\n", "sharing_group_ids: [a, b]\n"),
        ("sharing_group_ids: [\n  a, # first\n  a, # second\n  b\n]\n", "sharing_group_ids: [\n  a, # first\n  b\n]\n"),
        ("sharing_group_ids: [\n  a, # first\n  a # second\n]\n", "sharing_group_ids: [\n  a # first\n]\n"),
        ("sharing_group_ids: [\n  a,\n  # above\n  a,\n]\n", "sharing_group_ids: [\n  a,\n]\n"),
        ("sharing_group_ids: [\r\n  a,\r\n  a,\r\n  b\r\n]\r\n", "sharing_group_ids: [\r\n  a,\r\n  b\r\n]\r\n"),
        ("sharing_group_ids: [\n  a\n  , a\n  , b\n]\n", "sharing_group_ids: [\n  a\n  , b\n]\n"),
        // The comment is the other item's, and stays.
        ("sharing_group_ids: [a, # first\n  a]\n", "sharing_group_ids: [a # first\n  ]\n"),
        ("sharing_group_ids: [a, # first\n  a, b]\n", "sharing_group_ids: [a, # first\n  b]\n"),
        ("sharing_group_ids: [a, # first\n  a,]\n", "sharing_group_ids: [a, # first\n  ]\n"),
        ("sharing_group_ids: [a, # first\n  a # second\n  , b]\n", "sharing_group_ids: [a, # first\n  b]\n"),
        ("sharing_group_ids: [a, b, # both\n  a, # again\n  c]\n", "sharing_group_ids: [a, b, # both\n  c]\n"),
        (
            "sharing_group_ids: [\n  a, # kept\ra, # to YAML a line\n  b]\n",
            "sharing_group_ids: [\n  a, # kept\r # to YAML a line\n  b]\n"
        ),
        ("sharing_group_ids: [a, # kept\u{2028}a, b]\n", "sharing_group_ids: [a, # kept\u{2028}b]\n"),
        ("sharing_group_ids: [z, \"a\n  # no comment\",\n  z,\n  b]\n", "sharing_group_ids: [z, \"a\n  # no comment\",\n  b]\n"),
    ]

    private static let json: [(String, String)] = [
        ("{\"sharing_group_ids\": [\n  \"a\",\n  \"a\"\n]}\n", "{\"sharing_group_ids\": [\n  \"a\"\n]}\n"),
        ("{\"sharing_group_ids\": [\n  \"a\",\n  \"a\",\n  \"b\"\n]}\n", "{\"sharing_group_ids\": [\n  \"a\",\n  \"b\"\n]}\n"),
        ("{\"sharing_group_ids\": [\"a\",\"a\"]}", "{\"sharing_group_ids\": [\"a\"]}"),
        ("{\"sharing_group_ids\": [\"a#\",\"a#\" , \"b\"]}", "{\"sharing_group_ids\": [\"a#\" , \"b\"]}"),
        ("{\"sharing_group_ids\":\r[\r\"a\",\r\"a\",\r\"b\"\r]}", "{\"sharing_group_ids\":\r[\r\"a\",\r\"b\"\r]}"),
    ]

    private static let scopes: [(String, String)] = [
        ("scopes: [v, o]\n", "scopes: [o]\n"),
        ("scopes: [ v ,o]\n", "scopes: [ o]\n"),
        ("scopes: [\n  v,\n  o\n]\n", "scopes: [\n  o\n]\n"),
        ("scopes: [&x v, o]\n", "scopes: [o]\n"),
        ("scopes: [&x v, &y o]\n", "scopes: [&y o]\n"),
        ("scopes: [\n  &x\n  v,\n  &y o\n]\n", "scopes: [\n  &y o\n]\n"),
        ("scopes: [v, &y o, *y]\n", "scopes: [&y o, *y]\n"),
        ("scopes: [v, # weaker\n  o]\n", "scopes: [\n  o]\n"),
        ("scopes: [ v # weaker\n  , o]\n", "scopes: [ o]\n"),
        ("scopes: [v,\n  # stronger\n  o]\n", "scopes: [\n  # stronger\n  o]\n"),
        ("scopes: [ # all\n  # weaker\n  v,\n  # stronger\n  o]\n", "scopes: [ # all\n  # stronger\n  o]\n"),
        ("scopes: [# all\n  v, # weaker\n  o]\n", "scopes: [# all\n  o]\n"),
        ("scopes: [o, v]\n", "scopes: [o]\n"),
    ]

    private static func spelled(_ text: String) -> String {
        var result = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            result += parts[0].replacing(/\b[vo]\b/) { word in
                "{resource_type: agent, resource_id: x, role: \(word.output == "v" ? "viewer" : "owner")}"
            }
            result += (parts.count > 1 ? "#" + parts[1] : "") + "\n"
        }
        return String(result.dropLast())
    }
}
