import Platform
import TestSupport
import Testing
import Workspace

struct GlobTests {
    private static let files = [
        "a.yaml", "b.yml", "keys/a.json", "keys/b.yaml", "keys/deep/er/c.yaml", "keys/.hidden.yaml", ".keys/d.yaml",
        "keys-b/x.yaml",
    ]

    @Test(arguments: [
        ("*.yaml", ["a.yaml"]),
        ("keys/*", ["keys/a.json", "keys/b.yaml"]),
        ("keys/*.yaml", ["keys/b.yaml"]),
        ("keys/**", ["keys/a.json", "keys/b.yaml", "keys/deep/er/c.yaml"]),
        ("keys/**/*.yaml", ["keys/b.yaml", "keys/deep/er/c.yaml"]),
        ("**/*.yaml", ["a.yaml", "keys-b/x.yaml", "keys/b.yaml", "keys/deep/er/c.yaml"]),
        ("keys*/*.yaml", ["keys-b/x.yaml", "keys/b.yaml"]),
        ("keys/?.yaml", ["keys/b.yaml"]),
        ("./keys/b.yaml", ["keys/b.yaml"]),
        (".keys/*.yaml", [".keys/d.yaml"]),
        ("keys/.*.yaml", ["keys/.hidden.yaml"]),
        ("nothing/**", []),
        ("keys", []),
    ])
    func findsFilesInByteOrder(pattern: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        for file in Self.files { try folder.write("", to: file) }
        let root = folder.path + "/"
        let found = Glob(pattern).files(under: root) { Issue.record("\($0)") }
        #expect(found == expected.map { root + $0 })
        // A path can be asked about without its file.
        #expect(Self.files.filter { Glob(pattern).matches($0) }.sorted(by: precedesInByteOrder) == expected)
    }

    @Test(arguments: [
        ("**", "a", true), ("**", "a/b/c", true), ("**/**", "a", true), ("**/a/**", "a/b", true), ("**/a/**", "b/a/c/d", true),
        ("**/a/**", "a", false), ("**/a/**", "b/c", false), ("a/**/b", "a/b", true), ("a/**/b", "a/.x/b", false),
        ("a/**", "b/a", false),
        ("*", "", false), ("", "a", false),
    ])
    func asksAboutPaths(pattern: String, path: String, isMatch: Bool) {
        #expect(Glob(pattern).matches(path) == isMatch)
    }

    @Test func aPatternOfManyStarsEnds() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: String(repeating: "a", count: 200))
        let pattern = String(repeating: "*a", count: 60) + "b"
        #expect(Glob(pattern).files(under: folder.path + "/") { _ in }.isEmpty)
        let crossing = Glob(String(repeating: "**/", count: 40) + "b")
        #expect(!crossing.matches(String(repeating: "a/", count: 200) + "a"))
    }
}
