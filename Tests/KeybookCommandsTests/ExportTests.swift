import KeybookCommands
import TestSupport
import Testing

struct ExportTests {
    private static let spec = """
        # A comment that nobody sends.
        name: it's CI
        preset: read-only
        description: null
        created_at: 2024-01-02T00:00:00Z
        key_prefix: tu_abc
        scopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]
        sharing_group_ids: [grp_a, grp_b]

        """
    private static let body = """
        {
          "name": "it's CI",
          "scopes": [
            {"resource_type": "agent", "resource_id": "agt_a", "role": "viewer"}
          ],
          "sharing_group_ids": ["grp_a", "grp_b"]
        }

        """

    @Test func printsWhatTheRequestTakesAndNothingElse() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.spec, to: "a.yaml")
        let run = await CommandRun("export", folder.path + "/a.yaml")
        #expect(run.status == .success)
        #expect(run.output == Self.body)
        #expect(run.error == "")
    }

    @Test func printsACommandForTheShell() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.spec, to: "a.yaml")
        let run = await CommandRun("export", folder.path + "/a.yaml", "--format", "curl")
        #expect(run.output.hasPrefix("curl -X POST \"$API_URL/api_keys\" \\\n  -H \"Authorization: Bearer $API_KEY\" \\\n"))
        #expect(run.output.contains("\"name\": \"it'\\''s CI\""))
        let known = await CommandRun("export", folder.path + "/a.yaml", "--format", "curl", "--api", "https://api.example.com/")
        #expect(known.output.hasPrefix("curl -X POST 'https://api.example.com/api_keys' \\\n"))
    }

    @Test func aKeyOfSeveralIsNamed() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.spec + "---\n" + Self.spec.replacing("it's CI", with: "two"), to: "a#b.yaml")
        let path = folder.path + "/a#b.yaml"
        #expect(await CommandRun("export", path + "#two").output == Self.body.replacing("it's CI", with: "two"))
        #expect(await CommandRun("export", path + "#1").output == Self.body)
        let run = await CommandRun("export", path)
        #expect(run.status == .failure)
        #expect(run.output == "")
        #expect(run.error == "error: `\(path)` has 2 keys\n  = say which: `\(path)#it's CI`, `\(path)#two`\n")
    }

    @Test func aFileWithErrorsIsToldOnStandardError() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let run = await CommandRun("export", folder.path + "/a.yaml")
        #expect(run.status == .findings)
        #expect(run.output == "")
        #expect(run.error.hasPrefix("error[role-invalid]"))
        #expect(run.error.hasSuffix("error: `\(folder.path)/a.yaml` has errors\n"))
    }

    @Test func aWarningIsToldAndExported() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.legacyKey, to: "a.yaml")
        let run = await CommandRun("export", folder.path + "/a.yaml")
        #expect(run.status == .success)
        #expect(run.error.hasPrefix("warning[role-legacy]"))
        #expect(run.output.contains("executor"))
    }

    @Test func noSecretIsPrintedWhateverTheRulesAre() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.spec.replacing("it's CI", with: "tu_4f9aExampleOnly0123456789"), to: "a.yaml")
        try folder.write("rules: { secret-present: off }\n", to: "keybook.yaml")
        for flags in [[], ["--config", folder.path + "/keybook.yaml"]] {
            let run = await CommandRun(arguments: ["export", folder.path + "/a.yaml"] + flags)
            #expect(run.status == .findings)
            #expect(run.output == "")
            #expect(!run.error.contains("ExampleOnly"))
        }
    }

    @Test func noSecretAmongTheFlagsIsRepeated() async {
        let secret = "tu_4f9aExampleOnly0123456789"
        for arguments in [["export", "a", "--format", "curl", "--api", "https://a/\(secret)"], ["new", "--scope", secret]] {
            let run = await CommandRun(arguments: arguments)
            #expect(run.error.contains("tu_4f9aE…"), "\(run.error)")
            #expect(!run.error.contains("ExampleOnly"))
        }
    }

    @Test(arguments: [
        ["/nowhere.yaml"], ["/nowhere.yaml#a"], [], ["a", "--format", "xml"], ["a", "--api", "example.com", "--format", "curl"],
        ["a", "--api", "https://a"],
    ])
    func whatCannotBeDoneIsTwo(arguments: [String]) async {
        let run = await CommandRun(arguments: ["export"] + arguments)
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: "))
    }
}
