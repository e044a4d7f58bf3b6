import Foundation
import KeybookCommands
import Platform
import TestSupport
import Testing

struct BuildFlagTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
    }

    private func text(of page: String) throws -> String {
        String(decoding: try Files.read(folder.path + "/_site/" + page), as: UTF8.self)
    }

    private func build(_ flags: String...) async -> CommandRun { await CommandRun(arguments: ["build", folder.path] + flags) }

    @Test func buildsDraftsOnlyWhereTheyAreAskedFor() async throws {
        try folder.write("---\ndraft: true\n---\n# Later\n", to: "content/later.md")
        let page = folder.path + "/_site/later.html"
        #expect(await build().status == .success)
        #expect(Files.kind(of: page) == nil)
        #expect(await build("--drafts").status == .success)
        #expect(Files.kind(of: page) == .file)
    }

    @Test func anAddressThatIsGivenWinsOverTheConfigurations() async throws {
        try folder.write("base_url: https://old.example.com/\n", to: "keybook.yaml")
        let run = await build("--base-url", "https://new.example.com/keys/")
        #expect(run.status == .success, "\(run.error)")
        #expect(try text(of: "schema/key.json").contains("\"https://new.example.com/keys/schema/key.json\""))
        #expect(try text(of: "404.html").contains("href=\"/keys/"))
    }

    @Test(arguments: [
        "docs.example.com", "/keys/", "ftp://example.com/", "https://", "https:///keys", "https://:80/", "https://a b/",
        "https://example.com/?a", "https://example.com/#a", "https://me@example.com/", "https://exämple.com/", "",
    ])
    func refusesWhatIsNoAddress(text: String) async {
        let run = await build("--base-url", text)
        #expect(run.status == .failure)
        #expect(run.error.contains("is not the address of a site"), "\(run.error)")
    }

    @Test(arguments: [
        "http://localhost:4000", "HTTPS://docs.example.com", "https://docs.example.com/keys/", "http://[::1]:8080/a%20b",
    ])
    func takesAnAddress(text: String) async {
        #expect(await build("--base-url", text).status == .success)
    }

    @Test func aCleanBuildUsesAndKeepsNothingButARepository() async throws {
        #expect(await build().status == .success)
        try folder.write("ref", to: "_site/.git/HEAD")
        try folder.write("x", to: "_site/.cache/x")
        let before = try #require(inode("index.html"))
        #expect(await build().status == .success)
        #expect(inode("index.html") == before)
        #expect(Files.kind(of: folder.path + "/_site/.cache/x") == .file)
        #expect(await build("--clean").status == .success)
        #expect(inode("index.html") != before)
        #expect(Files.kind(of: folder.path + "/_site/.cache") == nil)
        #expect(try text(of: ".git/HEAD") == "ref")
        #expect(try Files.entries(of: folder.path).map(\.name) == ["_site", "content"])
    }

    @Test func aCleanBuildRefusesAFolderThatKeybookDidNotMake() async throws {
        try folder.write("mine", to: "out/thesis.txt")
        #expect(await build("--clean", "--output", folder.path + "/out").status == .failure)
        #expect(try Files.read(folder.path + "/out/thesis.txt") == Array("mine".utf8))
    }

    @Test func aWarningFailsAStrictBuildAlone() async throws {
        #expect(await build("--strict").status == .success)
        try Files.makeDirectory(folder.path + "/elsewhere")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/content/link", withDestinationPath: "../elsewhere")
        try folder.write("# New\n", to: "content/index.md")
        let strict = await build("--strict")
        #expect(strict.status == .findings)
        #expect(strict.error.contains("warning[folder-link-ignored]"), "\(strict.error)")
        #expect(strict.error.contains("with --strict a warning fails the build"), "\(strict.error)")
        #expect(try text(of: "index.html").contains("Home"))
        #expect(await build().status == .success)
        #expect(try text(of: "index.html").contains("New"))
    }

    @Test func tellsTimesAndNumbersWhereTheyAreAskedForAndWritesTheSame() async throws {
        try folder.write("# Slow\n", to: "content/guide/slow.md")
        let quiet = await build("--clean")
        #expect(!quiet.output.contains("slowest"))
        let site = try text(of: "guide/slow.html")
        let run = await build("--verbose", "--clean")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(lines.contains("stages") && lines.contains("read") && lines.contains("publish"), "\(run.output)")
        #expect(lines.contains("html") && lines.contains("css") && lines.contains("json"), "\(run.output)")
        #expect(lines.contains("index.md") && lines.contains("guide/slow.md"), "\(run.output)")
        #expect(run.error.isEmpty)
        #expect(try text(of: "guide/slow.html") == site)
    }

    private func inode(_ name: String) -> UInt64? {
        (try? FileManager.default.attributesOfItem(atPath: folder.path + "/_site/" + name))?[.systemFileNumber] as? UInt64
    }
}
