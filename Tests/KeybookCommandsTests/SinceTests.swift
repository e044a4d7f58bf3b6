import Foundation
import KeybookCommands
import TestSupport
import Testing

/// `--since` against real repositories.
struct SinceTests {
    @Test func onlyChangedAndNewFilesAreReported() async throws {
        let folder = try repository()
        #expect(await check(folder).status == .success)
        try folder.write("# changed\n" + TemporaryFolder.badKey, to: "keys/a.yaml")
        try folder.write(TemporaryFolder.badKey, to: "keys/new key.yaml")
        let run = await check(folder)
        #expect(run.status == .findings)
        #expect(run.output.contains("keys/a.yaml:") && run.output.contains("keys/new key.yaml:"), "\(run.output)")
        #expect(!run.output.contains("--> \(folder.path)/keys/b.yaml:"))
    }

    @Test func aChangeOfAnInventoryConcernsEveryFile() async throws {
        let folder = try repository()
        try folder.write("groups: [{ id: grp_other }]\n", to: "groups.yaml")
        #expect(await check(folder).output.contains("keys/b.yaml:"))
    }

    @Test(arguments: ["no-such-branch", "--output=/dev/null", ""])
    func aRevisionThatIsNoneIsTwo(revision: String) async throws {
        let run = await check(try repository(), since: revision)
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: "), "\(run.error)")
    }

    @Test func outsideOfARepositoryIsTwo() async throws {
        let folder = try TemporaryFolder()
        try folder.write("keys: [keys/**]\n", to: "keybook.yaml")
        #expect(await check(folder).status == .failure)
    }

    private func check(_ folder: TemporaryFolder, since revision: String = "HEAD") async -> CommandRun {
        await CommandRun("check", "--config", folder.path + "/keybook.yaml", "--since=\(revision)")
    }

    /// Two keys with findings, committed.
    private func repository() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("keys: [keys/**]\ngroups: groups.yaml\n", to: "keybook.yaml")
        try folder.write("groups: []\n", to: "groups.yaml")
        try folder.write(TemporaryFolder.badKey, to: "keys/a.yaml")
        try folder.write(TemporaryFolder.badKey, to: "keys/b.yaml")
        for arguments in [
            ["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "keys"],
        ] {
            let git = Process()
            git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            git.arguments = ["git", "-C", folder.path] + arguments
            try git.run()
            git.waitUntilExit()
        }
        return folder
    }
}
