import KeybookCommands
import TestSupport
import Testing

struct CheckTests {
    @Test(arguments: [
        (TemporaryFolder.goodKey, [String](), CommandStatus.success),
        (TemporaryFolder.badKey, [], .findings),
        (TemporaryFolder.legacyKey, [], .success),
        (TemporaryFolder.legacyKey, ["--strict"], .findings),
        (TemporaryFolder.legacyKey, ["--rule", "role-legacy=error"], .findings),
        (TemporaryFolder.badKey, ["--rule", "role-invalid=off"], .success),
        (TemporaryFolder.badKey, ["--rule", "role-invalid=info", "--strict"], .success),
        ("", [], .findings),
    ])
    func exitCodeSaysWhetherAFindingFails(text: String, flags: [String], status: CommandStatus) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "a.yaml")
        let run = await CommandRun(arguments: ["check", folder.path + "/a.yaml"] + flags)
        #expect(run.status == status, "\(run.output)\(run.error)")
    }

    @Test(arguments: [
        ["check", "/nowhere/a.yaml"], ["check", "--bogus"], ["check", "--format", "xml", "a"],
        ["check", "--rule", "role-legcy=off"],
        ["check", "--config", "/nowhere/keybook.yaml"], ["nothing"], ["explain"], ["explain", "role-legcy"],
    ])
    func whatCannotBeDoneIsTwoWithAMessage(arguments: [String]) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: "), "\(run.error)")
        #expect(!run.error.contains("Error:"))
    }

    @Test func aFolderWithoutSpecsIsNeverGreen() async throws {
        let folder = try TemporaryFolder()
        let run = await CommandRun("check", folder.path)
        #expect(run.status == .failure)
        #expect(run.error.contains("no spec file was found"))
        #expect(await CommandRun("check", "--allow-empty", folder.path).status == .success)
    }

    @Test func aMissingPathHidesNoResultAndIsTwo() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let run = await CommandRun("check", folder.path + "/nothing.yaml", folder.path + "/a.yaml")
        #expect(run.status == .failure)
        #expect(run.output.contains("role-invalid"))
        #expect(run.error.contains("nothing.yaml"))
    }

    @Test func aBrokenFileHidesNoOther() async throws {
        let folder = try TemporaryFolder()
        try folder.write("name: [", to: "a.yaml")
        try folder.write(TemporaryFolder.badKey, to: "b.yaml")
        let run = await CommandRun("check", folder.path)
        #expect(run.output.contains("syntax-invalid"))
        #expect(run.output.contains("role-invalid"))
    }

    @Test func aBrokenConfigurationIsTwoWithItsPlace() async throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x\nruls: {}\n", to: "keybook.yaml")
        let run = await CommandRun("check", "--config", folder.path + "/keybook.yaml")
        #expect(run.status == .failure)
        #expect(run.error.contains("keybook.yaml:2:1"))
        #expect(run.error.contains("did you mean `rules`?"))
    }

    @Test func colourIsForTerminalsOnly() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let path = folder.path
        #expect(!(await CommandRun("check", path).output.contains("\u{1B}")))
        #expect(await CommandRun("check", path, isTerminal: true).output.contains("\u{1B}"))
        #expect(!(await CommandRun("check", path, isTerminal: true, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}")))
        #expect(await CommandRun("check", path, "--color", "always").output.contains("\u{1B}"))
        #expect(!(await CommandRun("check", path, "--color", "never", isTerminal: true).output.contains("\u{1B}")))
    }

    @Test func jsonIsOneObjectWhateverHappens() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let run = await CommandRun("check", "--format", "json", folder.path)
        #expect(run.output.hasPrefix("{\"diagnostics\":[{"))
        #expect(run.output.hasSuffix("\"errors\":1,\"warnings\":0,\"infos\":0}}\n"))
    }
}
