import Platform
import TestSupport
import Testing

struct AppendingTests {
    @Test func writesAfterWhatIsThere() throws {
        let folder = try TemporaryFolder()
        for text in ["a", "", "bc"] { try Files.append(Array(text.utf8), to: folder.path + "/file") }
        #expect(try Files.read(folder.path + "/file") == Array("abc".utf8))
        #expect(throws: FileError(verb: "write", path: folder.path, reason: "is a directory")) {
            try Files.append([], to: folder.path)
        }
    }
}
