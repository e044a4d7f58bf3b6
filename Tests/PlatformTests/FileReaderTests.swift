import Platform
import TestSupport
import Testing

struct FileReaderTests {
    /// Around the 64 KiB that are read at once.
    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func readsWhatWasWritten(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try Files.write(bytes, to: folder.path + "/a")
        var reader = FileReader()
        #expect(try reader.readListed(folder.path + "/a") == bytes)
        for limit in [0, 50, 65_536, 65_537, 200_001] {
            #expect(try reader.readListed(folder.path + "/a", byteLimit: limit) == Array(bytes.prefix(limit)))
        }
    }

    @Test func goesFromFolderToFolder() throws {
        let folder = try TemporaryFolder()
        let names = ["a/x", "a/y", "a/z", "b/x", "b/x.d/x", "b/y", "a/x", "ab/x", "x", "y"]
        for name in names { try folder.write(name, to: name) }
        var reader = FileReader()
        for name in names { #expect(try reader.readListed(folder.path + "/" + name) == Array(name.utf8)) }
    }

    @Test func saysWhichFileCannotBeReadAndGoesOn() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "c"] { try folder.write(name, to: name) }
        var reader = FileReader()
        #expect(try reader.readListed(folder.path + "/a") == Array("a".utf8))
        do throws(FileError) {
            _ = try reader.readListed(folder.path + "/b")
            Issue.record("a file that is not there was read")
        } catch {
            #expect(error == FileError(verb: "read", path: folder.path + "/b", reason: "no such file or directory"))
        }
        #expect(try reader.readListed(folder.path + "/c") == Array("c".utf8))
    }
}
