import Foundation
import KeybookCommands
import TestSupport
import Testing

struct DiffTests {
    @Test func foldersAreComparedByTheNamesOfTheirKeys() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.key("a", "viewer"), to: "old/a.yaml")
        try folder.write(Self.key("gone", "viewer", on: "agt_x"), to: "old/gone.yaml")
        try folder.write(Self.key("a", "editor"), to: "new/deeper/other.yaml")
        let run = await diff(folder.path + "/old", folder.path + "/new", "--fail-on-widening")
        #expect(run.status == .findings, "\(run.error)")
        #expect(run.output.hasPrefix("1 key gains access (1 removed, 1 changed)\n"), "\(run.output)")
        #expect(run.output.contains("+ update\n    on agent:agt_a\n    by scope agent:agt_a:editor\n"), "\(run.output)")
        #expect(await diff(folder.path + "/new", folder.path + "/old", "--fail-on-widening").output.contains("`gone`"))
    }

    @Test func losingAccessFailsNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.key("a", "editor"), to: "old.yaml")
        try folder.write(Self.key("a", "viewer"), to: "new.yaml")
        let run = await diff(folder.path + "/old.yaml", folder.path + "/new.yaml", "--fail-on-widening")
        #expect(run.status == .success && run.output.hasPrefix("no key gains access (1 changed)\n"), "\(run.output)")
    }

    @Test func inventoriesOfEachFolderCount() async throws {
        let folder = try TemporaryFolder()
        for side in ["old", "new"] {
            try folder.write("keys: [k/*]\ngroups: groups.yaml\n", to: "\(side)/keybook.yaml")
            try folder.write(Self.key("a", "viewer"), to: "\(side)/k/a.yaml")
        }
        try folder.write("groups: [{ id: g }]\n", to: "old/groups.yaml")
        try folder.write(
            "groups: [{ id: g, grants: [{ resource_type: agent, resource_id: agt_b, role: viewer }] }]\n", to: "new/groups.yaml")
        let run = await diff(folder.path + "/old", folder.path + "/new")
        #expect(run.output.contains("WIDENED `a`") && run.output.contains("by group g with agent:agt_b:viewer"), "\(run.output)")
        let given = await diff(folder.path + "/old", folder.path + "/new", "--groups", folder.path + "/new/groups.yaml")
        #expect(given.output.hasPrefix("no key gains access (1 with the same access)"), "\(given.output)")
    }

    @Test func aRevisionIsComparedWithTheWorkTree() async throws {
        let folder = try repository()
        try folder.write(Self.key("a", "editor"), to: "keys/a.yaml")
        try folder.write(Self.key("new", "viewer"), to: "keys/new.yaml")
        let run = await project(folder, "HEAD")
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output.hasPrefix("2 keys gain access (1 added, 1 changed, 1 with the same access)\n"), "\(run.output)")
    }

    @Test func revisionsAreReadWithTheirOwnInventories() async throws {
        let folder = try repository()
        try folder.write(Self.groups("owner"), to: "groups.yaml")
        try folder.write("keys: [keys/**]\ngroups: ./groups.yaml\n", to: "keybook.yaml")
        try folder.commit()
        try folder.write("nothing: [that can be followed\n", to: "groups.yaml")
        for range in [["HEAD~1..HEAD"], ["HEAD~1", "HEAD"], ["HEAD~1.."], ["HEAD~1...HEAD"]] {
            let run = await project(folder, arguments: range)
            #expect(run.status == .success, "\(run.error)")
            #expect(run.output.hasPrefix("2 keys gain access (2 changed)\n"), "\(run.output)")
            #expect(run.output.contains("(HEAD:keys/a.yaml)"), "\(run.output)")
        }
    }

    @Test func aPathOfARevisionIsAsGitHasIt() async throws {
        let folder = try repository()
        try folder.write(Self.key("a", "editor"), to: "keys/a.yaml")
        try folder.commit()
        let run = await project(folder, "HEAD~1:keys/a.yaml", "HEAD:keys")
        #expect(run.output.hasPrefix("2 keys gain access (1 added, 1 changed)\n"), "\(run.output)\(run.error)")
        let named = await project(folder, "HEAD~1:keys/a.yaml#a", "HEAD:keys/a.yaml#1")
        #expect(named.output.hasPrefix("1 key gains access (1 changed)\n"), "\(named.output)\(named.error)")
        let file = await project(folder, "HEAD~1:keys/a.yaml")
        #expect(file.output.hasPrefix("1 key gains access (1 changed)\n"), "\(file.output)\(file.error)")
        let missing = await project(folder, "HEAD:nothing", "HEAD:keys")
        #expect(missing.status == .success && missing.output.hasPrefix("2 keys gain access (2 added)\n"), "\(missing.error)")
    }

    @Test func aKeyBehindALinkIsTheSameInARevisionAndOnTheDisk() async throws {
        let folder = try repository()
        try folder.write(Self.key("linked", "viewer"), to: "shared/linked.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/keys/linked.yaml", withDestinationPath: "../shared/linked.yaml")
        try folder.commit()
        let run = await project(folder, "HEAD")
        #expect(run.output == "no key gains access (3 with the same access)\n", "\(run.output)\(run.error)")
    }

    @Test func theWorkTreeAndTheIndexAreLeftAlone() async throws {
        let folder = try repository()
        try folder.write(Self.key("a", "editor"), to: "keys/a.yaml")
        try folder.commit()
        try folder.write("unfinished", to: "keys/a.yaml")
        let index = try folder.text(of: ".git/index")
        _ = await project(folder, "HEAD~1..HEAD")
        #expect(try folder.text(of: "keys/a.yaml") == "unfinished")
        #expect(try folder.text(of: ".git/index") == index)
    }

    @Test func aRevisionWithoutAConfigurationGoesByTodays() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.key("a", "viewer"), to: "keys/a.yaml")
        try folder.commit()
        try folder.write("keys: [keys/**]\n", to: "keybook.yaml")
        try folder.commit()
        let run = await project(folder, "HEAD~1..HEAD")
        #expect(run.output == "no key gains access (1 with the same access)\n", "\(run.output)\(run.error)")
    }

    @Test func whatIsUnclearIsToldAndItsKeysAreNotGuessed() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.key("a", "boss"), to: "old/a.yaml")
        try folder.write(Self.key("b", "viewer"), to: "old/b.yaml")
        try folder.write("name: [\n", to: "old/c.yaml")
        try folder.write(Self.key("a", "viewer"), to: "new/moved.yaml")
        try folder.write(Self.key("b", "editor"), to: "new/b.yaml")
        try folder.write(Self.key("c", "viewer"), to: "new/c.yaml")
        let run = await diff(folder.path + "/old", folder.path + "/new", "--fail-on-widening")
        #expect(run.status == .failure)
        #expect(run.output.hasPrefix("1 key gains access (1 changed, 2 undecided)\n"), "\(run.output)")
        #expect(
            run.error.contains("role-invalid") && run.error.contains("`a` in") && run.error.contains("`c` in"), "\(run.error)")
    }

    @Test func inventoriesThatAreUnclearLeaveNothingToSay() async throws {
        let folder = try repository()
        try folder.write(Self.groups("boss"), to: "groups.yaml")
        let run = await project(folder, "HEAD")
        #expect(run.status == .failure && run.output.isEmpty)
        #expect(run.error.contains("groups.yaml"), "\(run.error)")
    }

    @Test(arguments: ["mian", "--output=/dev/null", "HEAD..nowhere", "HEAD^{tree}", "@{-9}", ":/nothing", ""])
    func aRevisionThatIsNoneIsTwo(revision: String) async throws {
        let folder = try repository()
        let run = await project(folder, "--", revision)
        #expect(run.status == .failure && run.output.isEmpty)
        #expect(run.error.hasPrefix("error: ") && run.error.contains("  = "), "\(run.error)")
        if revision == "mian" { #expect(run.error.contains("did you mean `main`?"), "\(run.error)") }
    }

    @Test func nothingToCompareIsTwo() async throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x\n", to: "keybook.yaml")
        try folder.write("", to: "old/note.md")
        try folder.write("", to: "new/note.md")
        for arguments in [
            [folder.path + "/old", folder.path + "/new"], [folder.path + "/old"], ["-", "-"], [folder.path + "/old", "HEAD"],
        ] {
            let run = await project(folder, arguments: arguments)
            #expect(run.status == .failure && run.error.hasPrefix("error: "), "\(run.error)")
        }
    }

    @Test func jsonAndMarkdownCanBeAskedFor() async throws {
        let folder = try repository()
        try folder.write(Self.key("a", "editor"), to: "keys/a.yaml")
        #expect(
            await project(folder, "HEAD", "--format", "json").output.contains(
                "{\"name\":\"a\",\"change\":\"changed\",\"widened\":true"))
        #expect(await project(folder, "HEAD", "--format", "markdown").output.hasPrefix("**1 key gains access** ("))
    }

    @Test func markdownOfAHostileNameIsNoMarkup() async throws {
        let folder = try TemporaryFolder()
        let name = "x` <script>alert(1)</script> | [a](javascript:b) ![c](d) **e** \\\\| `"
        try folder.write("", to: "old/none.md")
        try folder.write(Self.key("'\(name)'", "editor", on: "'<img>|`|'"), to: "new/a.yaml")
        let run = await diff(folder.path + "/old", folder.path + "/new", "--format", "markdown")
        try folder.write(run.output, to: "comment.md")
        let page = await CommandRun("render", "--dialect", "gfm", folder.path + "/comment.md")
        #expect(page.status == .success && page.output.contains("&lt;script&gt;"), "\(page.output)\(run.error)")
        for markup in ["<script", "<img", "<a ", "<em"] { #expect(!page.output.contains(markup), "\(page.output)") }
        #expect(page.output.components(separatedBy: "<td").count == 5, "\(page.output)")
    }

    private func diff(_ arguments: String...) async -> CommandRun { await CommandRun(arguments: ["diff"] + arguments) }

    private func project(_ folder: TemporaryFolder, _ arguments: String...) async -> CommandRun {
        await project(folder, arguments: arguments)
    }

    private func project(_ folder: TemporaryFolder, arguments: [String]) async -> CommandRun {
        await CommandRun(arguments: ["diff", "--config", folder.path + "/keybook.yaml"] + arguments)
    }

    /// Two keys and a group, committed.
    private func repository() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("keys: [keys/**]\ngroups: groups.yaml\n", to: "keybook.yaml")
        try folder.write(Self.groups("viewer"), to: "groups.yaml")
        try folder.write(Self.key("a", "viewer"), to: "keys/a.yaml")
        try folder.write(Self.key("b", "viewer"), to: "keys/sub/b.yaml")
        try folder.commit()
        return folder
    }

    private static func key(_ name: String, _ role: String, on agent: String = "agt_a") -> String {
        "name: \(name)\nscopes: [{ resource_type: agent, resource_id: \(agent), role: \(role) }]\nsharing_group_ids: [g]\n"
    }

    private static func groups(_ role: String) -> String {
        "groups: [{ id: g, grants: [{ resource_type: agent, resource_id: agt_g, role: \(role) }] }]\n"
    }
}
