import Platform
import Testing
import Workspace

struct SnapshotTreeTests {
    @Test func linksAreFollowedInsideOfTheRevision() throws {
        var tree = SnapshotTree(
            name: "main", paths: ["shared/a.yaml", "keys/b.yaml"],
            links: [
                "keys/a.yaml": "../shared/a.yaml", "keys/folder": "../shared", "keys/out": "../../etc", "keys/root": "/etc",
                "keys/circle": "circle", "keys/twice.yaml": "folder/a.yaml",
            ])
        tree.fill("shared/a.yaml", with: [1])
        #expect(try tree.read("main:keys/a.yaml", byteLimit: 9) == [1])
        #expect(try tree.read("main:keys/twice.yaml", byteLimit: 9) == [1])
        #expect(tree.file(at: "main:keys/folder/a.yaml") == "shared/a.yaml")
        let entries = try tree.entries(of: "main:keys").filter(\.isSymbolicLink)
        #expect(entries.map(\.name) == ["a.yaml", "circle", "folder", "out", "root", "twice.yaml"])
        #expect(entries.map(\.kind) == [.file, .other, .directory, .other, .other, .file])
        #expect(tree.isSame("main:keys/a.yaml", "main:shared/a.yaml"))
    }

    private let tree: SnapshotTree = {
        var tree = SnapshotTree(
            name: "main", paths: ["groups.yaml", "keys/a-b.yaml", "keys/a/z.yaml", "keys/.hidden.yaml", "sub/keybook.yaml"])
        tree.fill("groups.yaml", with: Array("groups".utf8))
        return tree
    }()

    @Test(arguments: [
        ("main:groups.yaml", FileKind.file), ("main:./keys/../groups.yaml", .file), ("main:keys", .directory),
        ("main:keys/", .directory), ("main:", .directory), ("main:nothing", nil), ("main:../groups.yaml", nil),
        ("other:groups.yaml", nil),
    ])
    func knowsWhatStandsAtAPath(path: String, kind: FileKind?) { #expect(tree.kind(of: path) == kind) }

    @Test func listsFoldersInByteOrder() throws {
        #expect(try tree.entries(of: "main:").map(\.name) == ["groups.yaml", "keys", "sub"])
        #expect(try tree.entries(of: "main:keys").map(\.name) == [".hidden.yaml", "a", "a-b.yaml"])
        #expect(throws: FileError.self) { try tree.entries(of: "main:nothing") }
    }

    @Test func readsWhatItWasFilledWith() throws {
        #expect(try tree.read("main:sub/../groups.yaml", byteLimit: 3) == Array("gro".utf8))
        #expect(throws: FileError.self) { try tree.read("main:keys/a-b.yaml", byteLimit: 3) }
    }

    @Test func globsAndFoldersFindTheSameFilesAsOnTheDisk() {
        var configuration = Configuration(root: "main:")
        configuration.keys = ["keys/**"]
        let found = ["main:keys/a-b.yaml", "main:keys/a/z.yaml"]
        #expect(SpecSelection(arguments: [], configuration: configuration, in: tree).sources.map(\.name) == found)
        let inventories = InventoryFiles(groups: "main:./groups.yaml")
        let all = SpecSelection(arguments: ["main:"], configuration: configuration, inventories: inventories, in: tree)
        #expect(all.sources.map(\.name) == found)
    }
}
