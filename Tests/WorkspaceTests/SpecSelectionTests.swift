import Platform
import TestSupport
import Testing
import Workspace

struct SpecSelectionTests {
    @Test func takesArgumentsAsGivenAndFoldersInByteOrder() throws {
        let folder = try TemporaryFolder()
        for file in [
            "b/z.yaml", "b/a.json", "b/a-b.yml", "b/a/x.yaml", "b/.git/x.yaml", "b/.x.yaml", "b/notes.md", "b/keybook.yaml",
            "a.txt",
        ] {
            try folder.write("", to: file)
        }
        let selection = select([folder.path + "/a.txt", "-", folder.path + "/b/"])
        #expect(
            selection.sources.map(\.name)
                == ["/a.txt"].map { folder.path + $0 } + ["<stdin>"]
                + ["/b/a-b.yml", "/b/a.json", "/b/a/x.yaml", "/b/z.yaml"].map { folder.path + $0 })
        #expect(selection.failures.isEmpty)
    }

    @Test func aFileNamedTwiceIsReadOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a.yaml")
        #expect(select([folder.path, folder.path + "/a.yaml", folder.path + "/a.yaml"]).sources.count == 1)
    }

    @Test func aMissingPathHidesNoOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a.yaml")
        let selection = select([folder.path + "/nothing.yaml", folder.path + "/a.yaml"])
        #expect(selection.sources.count == 1)
        #expect(selection.failures.map(\.path) == [folder.path + "/nothing.yaml"])
    }

    @Test func withoutArgumentsTheConfigurationsGlobsCount() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "keys/a.yaml")
        try folder.write("", to: "b.yaml")
        var configuration = Configuration(root: folder.path + "/")
        configuration.keys = ["keys/*"]
        #expect(SpecSelection(arguments: [], configuration: configuration).sources.map(\.name) == [folder.path + "/keys/a.yaml"])
    }

    @Test func expectationFilesAreNoSpecsUnlessTheyAreNamed() throws {
        let folder = try TemporaryFolder()
        for file in ["keys/a.yaml", "keys/tests/t.yaml", "other/t.yaml"] { try folder.write("", to: file) }
        var configuration = Configuration(root: folder.path + "/")
        configuration.keys = ["**/*.yaml"]
        configuration.tests = ["keys/tests/*"]
        func names(_ arguments: [String]) -> [String] {
            SpecSelection(arguments: arguments, configuration: configuration).sources.map {
                String($0.name.dropFirst(folder.path.utf8.count + 1))
            }
        }
        #expect(names([]) == ["keys/a.yaml", "other/t.yaml"])
        #expect(names([folder.path + "/keys/../keys"]) == ["keys/../keys/a.yaml"])
        #expect(names([folder.path + "/keys/tests/t.yaml"]) == ["keys/tests/t.yaml"])
        #expect(TestSelection([], configuration: configuration).sources.map(\.path) == [folder.path + "/keys/tests/t.yaml"])
    }

    private func select(_ arguments: [String]) -> SpecSelection {
        SpecSelection(arguments: arguments, configuration: Configuration(root: ""))
    }
}
