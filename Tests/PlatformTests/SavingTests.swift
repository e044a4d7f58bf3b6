import Platform
import TestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct SavingTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/report" }

    init() throws { folder = try TemporaryFolder() }

    @Test func aNewFileHasTheModeOfEveryNewFile() throws {
        try Files.save(bytes("new"), to: path)
        try Files.write(bytes("new"), to: folder.path + "/written")
        #expect(try folder.text(of: "report") == "new")
        #expect(status(path).st_mode == status(folder.path + "/written").st_mode)
        #expect(try names() == ["report", "written"])
    }

    @Test func anExistingFileIsReplacedAndKeepsItsMode() throws {
        try folder.write("old and longer", to: "report")
        chmod(path, 0o640)
        let before = status(path)
        try Files.save(bytes("new"), to: path)
        #expect(try folder.text(of: "report") == "new")
        #expect(status(path).st_mode == before.st_mode)
        #expect(status(path).st_ino != before.st_ino, "who has the old file open reads it to its end")
        #expect(try names() == ["report"])
    }

    @Test(arguments: [true, false])
    func aLinkStaysAndWhatItLeadsToIsWritten(isThere: Bool) throws {
        if isThere { try folder.write("old", to: "target") }
        symlink("target", path)
        try Files.save(bytes("new"), to: path)
        #expect(try folder.text(of: "target") == "new")
        #expect(try Files.entries(of: folder.path).filter(\.isSymbolicLink).map(\.name) == ["report"])
    }

    @Test func aNamedPipeIsWrittenTo() throws {
        mkfifo(path, 0o600)
        let pipe = open(path, O_RDWR | O_NONBLOCK)
        defer { close(pipe) }
        try Files.save(bytes("new"), to: path)
        var received = [UInt8](repeating: 0, count: 10)
        #expect(read(pipe, &received, 10) == 3)
        #expect(received.starts(with: bytes("new")))
        #expect(Files.kind(of: path) == .other)
    }

    @Test func aDeviceIsWrittenTo() throws {
        try Files.save(bytes("new"), to: "/dev/null")
        #expect(Files.kind(of: "/dev/null") == .other)
    }

    @Test func anOpenFileByItsNumberIsWrittenTo() throws {
        let file = open(path, O_RDWR | O_CREAT, 0o600)
        defer { close(file) }
        let before = status(path)
        try Files.save(bytes("new"), to: "/dev/fd/\(file)")
        #expect(try folder.text(of: "report") == "new")
        #expect(status(path).st_ino == before.st_ino)
    }

    @Test(arguments: ["", "/", "/missing/report"])
    func aPlaceForNoFileIsRefused(end: String) throws {
        #expect(throws: FileError.self) { try Files.save(bytes("new"), to: folder.path + end) }
        #expect(try names() == [])
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func whatMayNotBeWrittenIsLeftAsItIs() throws {
        try folder.write("old", to: "report")
        chmod(path, 0o444)
        #expect(throws: FileError(verb: "write", path: path, reason: "permission denied")) {
            try Files.save(bytes("new"), to: path)
        }
        #expect(try folder.text(of: "report") == "old")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func aFolderThatTakesNoNewFileKeepsNobodyFromWritingAnOldOne() throws {
        try folder.write("old", to: "report")
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        try Files.save(bytes("new"), to: path)
        #expect(try folder.text(of: "report") == "new")
    }

    /// The disk that is full is the device that always is, behind a link.
    @Test(.enabled(if: Files.kind(of: "/dev/full") == .other, "there is no /dev/full here"))
    func whatCannotBeWrittenIsTold() throws {
        symlink("/dev/full", path)
        #expect(throws: FileError(verb: "write", path: path, reason: "no space left on device")) {
            try Files.save(bytes("new"), to: path)
        }
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func names() throws -> [String] { try Files.entries(of: folder.path).map(\.name) }

    private func status(_ path: String) -> stat {
        var status = stat()
        #expect(stat(path, &status) == 0)
        return status
    }
}
