import Platform
import TestSupport
import Testing

struct FilesTests {
    @Test(arguments: [0, 1, 100, 70_000, 200_000])
    func readsWhatWasWritten(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try Files.write(bytes, to: folder.path + "/a")
        #expect(try Files.read(folder.path + "/a") == bytes)
        #expect(try Files.read(folder.path + "/a", byteLimit: 50) == Array(bytes.prefix(50)))
    }

    @Test func saysWhyAFileCannotBeRead() throws {
        let folder = try TemporaryFolder()
        #expect(throws: FileError(verb: "read", path: folder.path + "/a", reason: "no such file or directory")) {
            try Files.read(folder.path + "/a")
        }
        #expect(throws: FileError(verb: "read", path: folder.path, reason: "it is a folder")) { try Files.read(folder.path) }
        #expect(throws: FileError(verb: "read", path: "/dev/null", reason: "it is not a regular file")) {
            try Files.read("/dev/null")
        }
    }

    @Test func listsAFolderInByteOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a/x", "B", "é", ".c"] { try folder.write("", to: name) }
        let entries = try Files.entries(of: folder.path)
        #expect(entries.map(\.name) == [".c", "B", "a", "b", "é"])
        #expect(entries.map(\.kind) == [.file, .file, .directory, .file, .file])
        #expect(entries.map(\.isHidden) == [true, false, false, false, false])
    }

    @Test func makesTheFoldersAboveAFolder() throws {
        let folder = try TemporaryFolder()
        try Files.makeDirectory(folder.path + "/a/b/c")
        try Files.makeDirectory(folder.path + "/a/b/c")
        #expect(Files.kind(of: folder.path + "/a/b/c") == .directory)
        try folder.write("", to: "file")
        #expect(throws: FileError.self) { try Files.makeDirectory(folder.path + "/file/x") }
    }
}
