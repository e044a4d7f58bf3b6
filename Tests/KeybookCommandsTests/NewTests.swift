import KeybookCommands
import Platform
import TestSupport
import Testing

/// `keybook new` where nobody is asked.
struct NewTests {
    private static let complete = [
        "new", "--name", "CI", "--preset", "deploy", "--scope", "namespace:ns_prod:admin", "--scope", "agent:agt_build:editor",
        "--scope", "project:prj_site:editor", "--group", "grp_eng",
    ]
    private static let text = """
        name: CI
        preset: deploy
        scopes:
          - resource_type: namespace
            resource_id: ns_prod
            role: admin
          - resource_type: agent
            resource_id: agt_build
            role: editor
          - resource_type: project
            resource_id: prj_site
            role: editor
        sharing_group_ids:
          - grp_eng

        """

    @Test func printsWhatTheFlagsSay() async {
        let run = await CommandRun(arguments: Self.complete)
        #expect(run.status == .success)
        #expect(run.output == Self.text)
        #expect(run.error == "")
        #expect(await CommandRun(arguments: Self.complete + ["--output", "-"]).output == Self.text)
    }

    @Test func writesAFileThatTheCheckAcceptsAndMakesItsFolder() async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/keys/deep/ci.yaml"
        let run = await CommandRun(arguments: Self.complete + ["--output", file, "--description", "a: b\n# c"])
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output == "wrote \(file)\n")
        let check = await CommandRun("check", "--strict", file)
        #expect(check.output == "no findings in 1 key, 1 file\n")
    }

    @Test func aNameThatEndsInJSONMakesJSON() async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/ci.json"
        #expect(await CommandRun(arguments: Self.complete + ["--output", file]).status == .success)
        #expect(String(decoding: try Files.read(file), as: UTF8.self).hasPrefix("{\n  \"name\": \"CI\",\n"))
        #expect(await CommandRun("check", file).status == .success)
    }

    @Test func neverWritesOverAFileByItself() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "ci.yaml")
        let file = folder.path + "/ci.yaml"
        let run = await CommandRun(arguments: Self.complete + ["--output", file])
        #expect(run.status == .failure)
        #expect(run.error == "error: `\(file)` is there already\n  = --force writes over it\n")
        #expect(try Files.read(file) == Array("mine\n".utf8))
        #expect(await CommandRun(arguments: Self.complete + ["--output", file, "--force"]).status == .success)
        #expect(try Files.read(file) == Array(Self.text.utf8))
        let onFolder = await CommandRun(arguments: Self.complete + ["--output", folder.path, "--force"])
        #expect(onFolder.error == "error: `\(folder.path)` is a folder\n")
    }

    @Test(arguments: [
        (["new"], "`--scope TYPE:ID:ROLE`, `--group ID`, `--name NAME`"),
        (["new", "--name", "CI", "--group", "g"], "`--scope TYPE:ID:ROLE`"),
        (
            ["new", "--preset", "read-only", "--name", "CI", "--group", "g"],
            "`--scope agent:ID:viewer`, `--scope project:ID:viewer`"
        ),
        (["new", "--scope", "agent:editor", "--name", "CI", "--group", "g"], "`--scope agent:ID:editor`"),
    ])
    func namesTheFlagsOfWhatIsMissing(arguments: [String], flags: String) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .failure)
        #expect(run.error == "error: not everything is said, and there is no terminal to ask at\n  = missing: \(flags)\n")
        #expect(run.output == "")
    }

    @Test func aSpecWithErrorsIsToldAndNotWritten() async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/ci.yaml"
        let run = await CommandRun(
            "new", "--name", "CI", "--scope", "agent:agt_a:boss", "--group", "g", "--preset", "deplo", "--output", file)
        #expect(run.status == .findings)
        #expect(run.error.contains("error[role-invalid]"))
        #expect(run.error.contains("\(file):6:11"), "\(run.error)")
        #expect(run.error.contains("did you mean `deploy`?"))
        #expect(run.error.hasSuffix("error: a spec with errors is not written\n"))
        #expect(Files.kind(of: file) == nil)
    }

    @Test func aWarningIsToldAndWritten() async {
        let run = await CommandRun("new", "--name", "CI", "--scope", "org:org_a:admin", "--group", "g")
        #expect(run.status == .success)
        #expect(run.error.contains("warning[org-admin]"))
        #expect(run.output.hasPrefix("name: CI\n"))
    }

    @Test func aSecretIsNeverWrittenWhateverTheRulesAre() async throws {
        let folder = try TemporaryFolder()
        try folder.write("rules: { secret-present: off }\n", to: "keybook.yaml")
        let run = await CommandRun(
            "new", "--name", "tu_4f9aExampleOnly0123456789", "--scope", "agent:agt_a:viewer", "--group", "g", "--config",
            folder.path + "/keybook.yaml")
        #expect(run.status == .findings)
        #expect(run.output == "")
        #expect(!run.error.contains("ExampleOnly"), "\(run.error)")
    }

    @Test(arguments: [["new", "--scope", "agent"], ["new", "--scope", ":a:b"], ["new", "--format", "x"], ["new", "--name"]])
    func aFlagThatMeansNothingIsTwo(arguments: [String]) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: "))
    }
}
