import Platform
import TestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct RewritingTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/a.yaml" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("old", to: "a.yaml")
    }

    @Test(arguments: [0o640, 0o600, 0o755, 0o4644] as [mode_t])
    func keepsTheMode(mode: mode_t) throws {
        chmod(path, mode)
        try Files.rewrite(path, from: bytes("old"), to: bytes("new and longer"))
        #expect(try text(path) == "new and longer")
        #expect(status(path).st_mode & 0o7777 == mode)
        #expect(try names() == ["a.yaml"])
    }

    @Test func keepsOwnerAndGroup() throws {
        let before = status(path)
        try Files.rewrite(path, from: bytes("old"), to: bytes("new"))
        #expect(status(path).st_uid == before.st_uid && status(path).st_gid == before.st_gid)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
    func keepsAnotherOwner() throws {
        chown(path, 12_345, 54_321)
        try Files.rewrite(path, from: bytes("old"), to: bytes("new"))
        #expect(status(path).st_uid == 12_345 && status(path).st_gid == 54_321)
    }

    @Test func aLinkStaysAndWhatItLeadsToIsRewritten() throws {
        try Files.makeDirectory(folder.path + "/links")
        symlink("../a.yaml", folder.path + "/links/b.yaml")
        symlink("b.yaml", folder.path + "/links/c.yaml")
        try Files.rewrite(folder.path + "/links/c.yaml", from: bytes("old"), to: bytes("new"))
        #expect(try text(path) == "new")
        #expect(try Files.entries(of: folder.path + "/links").map(\.isSymbolicLink) == [true, true])
        #expect(try names() == ["a.yaml", "links"])
    }

    /// A file in its place is a new file; the old one goes on under its other names.
    @Test func anotherNameOfTheFileKeepsTheOldContent() throws {
        #expect(Files.addName(folder.path + "/b.yaml", to: path))
        try Files.rewrite(path, from: bytes("old"), to: bytes("new"))
        #expect(try text(path) == "new")
        #expect(try text(folder.path + "/b.yaml") == "old")
    }

    @Test(arguments: ["OLD", "older", "ol", ""])
    func whatHasChangedSinceIsNotWrittenOver(content: String) throws {
        try folder.write(content, to: "a.yaml")
        #expect(throws: FileError(verb: "write", path: path, reason: "it has changed since it was read")) {
            try Files.rewrite(path, from: bytes("old"), to: bytes("new"))
        }
        #expect(try text(path) == content)
        #expect(try names() == ["a.yaml"])
    }

    @Test func whatIsAsItShouldBeIsLeftAlone() throws {
        let before = FileStamp(of: path)
        try Files.rewrite(path, from: bytes("older"), to: bytes("old"))
        #expect(FileStamp(of: path) == before)
    }

    @Test func whatIsNoFileIsRefused() throws {
        #expect(throws: FileError(verb: "write", path: folder.path, reason: "it is not a regular file")) {
            try Files.rewrite(folder.path, from: [], to: bytes("new"))
        }
        #expect(throws: FileError(verb: "write", path: folder.path + "/b", reason: "no such file or directory")) {
            try Files.rewrite(folder.path + "/b", from: [], to: bytes("new"))
        }
        symlink("nowhere", folder.path + "/c")
        #expect(throws: FileError.self) { try Files.rewrite(folder.path + "/c", from: [], to: bytes("new")) }
        #expect(try names() == ["a.yaml", "c"])
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"), arguments: [false, true])
    func whatMayNotBeWrittenIsLeftAsItIs(isFolder: Bool) throws {
        chmod(isFolder ? folder.path : path, isFolder ? 0o555 : 0o444)
        defer { chmod(folder.path, 0o755) }
        #expect(throws: FileError(verb: "write", path: path, reason: "permission denied")) {
            try Files.rewrite(path, from: bytes("old"), to: bytes("new"))
        }
        #expect(try text(path) == "old")
        #expect(try names() == ["a.yaml"])
    }

    /// A folder that takes no new file, whoever asks.
    @Test(.enabled(if: Files.kind(of: "/proc/version") == .file, "there is no /proc here"))
    func aFolderThatTakesNoFileIsAnErrorForEveryone() throws {
        let before = try Files.read("/proc/version")
        #expect(throws: FileError.self) { try Files.rewrite("/proc/version", from: before, to: bytes("new")) }
        #expect(try Files.read("/proc/version") == before)
    }

    @Test func severalAtOnceDoNotMeet() throws {
        for number in 0..<40 { try folder.write("old", to: "\(number).yaml") }
        let root = folder.path
        let failures = concurrentMap(count: 40, batch: 1) { number -> FileError? in
            do throws(FileError) {
                try Files.rewrite("\(root)/\(number).yaml", from: Array("old".utf8), to: Array("new \(number)".utf8))
                return nil
            } catch {
                return error
            }
        }
        #expect(failures.allSatisfy { $0 == nil })
        for number in 0..<40 { #expect(try text("\(root)/\(number).yaml") == "new \(number)") }
        #expect(try names().count == 41)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func text(_ path: String) throws -> String { String(decoding: try Files.read(path), as: UTF8.self) }

    private func names() throws -> [String] { try Files.entries(of: folder.path).map(\.name) }

    private func status(_ path: String) -> stat {
        var status = stat()
        #expect(stat(path, &status) == 0)
        return status
    }
}
