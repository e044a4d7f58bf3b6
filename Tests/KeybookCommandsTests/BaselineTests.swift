import KeybookCommands
import TestSupport
import Testing

struct BaselineTests {
    @Test(arguments: [
        ["--write-baseline", "FILE"], ["--baseline", "FILE", "--write-baseline"], ["--write-baseline", "--baseline", "FILE"],
    ])
    func whatIsWrittenIsHiddenUntilThereIsMore(flags: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "keys/a.yaml")
        // In the folder that is checked, it is no spec.
        let file = folder.path + "/keys/baseline.json"
        let write = ["check", folder.path + "/keys"] + flags.map { $0 == "FILE" ? file : $0 }
        let written = await CommandRun(arguments: write)
        #expect(written.status == .success, "\(written.output)\(written.error)")
        #expect(await CommandRun("check", "--baseline", file, folder.path + "/keys").status == .success)

        // Lines move, and the file is called otherwise.
        try folder.write("# new\n\n" + TemporaryFolder.badKey, to: "keys/a.yaml")
        #expect(await CommandRun("check", "--baseline", file, folder.path + "/keys").status == .success)

        try folder.write(TemporaryFolder.badKey + "---\n" + TemporaryFolder.badKey, to: "keys/a.yaml")
        let again = await CommandRun("check", "--baseline", file, folder.path + "/keys")
        #expect(again.status == .findings)
        #expect(again.output.contains("role-invalid"))
    }

    @Test func keybookYAMLNamesItFromItsFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write("keys: [keys/**]\nbaseline: keys/known.json\n", to: "keybook.yaml")
        try folder.write(TemporaryFolder.badKey, to: "keys/a.yaml")
        let check = ["check", "--config", folder.path + "/keybook.yaml"]
        let missing = await CommandRun(arguments: check)
        #expect(missing.status == .failure)
        #expect(missing.error.contains("keys/known.json"))

        #expect(await CommandRun(arguments: check + ["--write-baseline"]).status == .success)
        #expect(await CommandRun(arguments: check).status == .success)
        try folder.write("{\"findings\": []}", to: "none.json")
        #expect(await CommandRun(arguments: check + ["--baseline", folder.path + "/none.json"]).status == .findings, "it wins")
        #expect(await CommandRun(arguments: check + ["--write-baseline", folder.path + "/other.json"]).status == .success)
        #expect(try folder.text(of: "other.json") == folder.text(of: "keys/known.json"))
    }

    @Test func aBaselineOfNoNameIsTwo() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "keys/a.yaml")
        let run = await CommandRun("check", folder.path + "/keys", "--write-baseline", "--strict")
        #expect(run.status == .failure)
        #expect(run.error.contains("`--write-baseline` names no file"))
    }

    @Test func eachFindingHasALine() async throws {
        let folder = try TemporaryFolder()
        try folder.write("name: \"a\\\"b\"\nscopes: []\nsharing_group_ids: []\n", to: "a.yaml")
        _ = await CommandRun("check", "--write-baseline", folder.path + "/baseline", folder.path + "/a.yaml")
        #expect(
            try folder.text(of: "baseline") == """
                {
                  "findings": [
                    {"rule": "scopes-empty", "key": "a\\"b", "text": "[]", "count": 1},
                    {"rule": "sharing-groups-empty", "key": "a\\"b", "text": "[]", "count": 1}
                  ]
                }

                """)
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        _ = await CommandRun("check", "--write-baseline", folder.path + "/baseline", folder.path + "/a.yaml")
        #expect(try folder.text(of: "baseline") == "{\n  \"findings\": []\n}\n")
    }

    @Test func whatCannotBeReadIsNeverHidden() async throws {
        let folder = try TemporaryFolder()
        try folder.write("name: [", to: "a.yaml")
        let file = folder.path + "/baseline"
        #expect(await CommandRun("check", "--write-baseline", file, folder.path + "/a.yaml").status == .findings)
        #expect(await CommandRun("check", "--baseline", file, folder.path + "/a.yaml").status == .findings)
    }

    @Test func aSecretIsNotInABaseline() async throws {
        let folder = try TemporaryFolder()
        try folder.write("name: tu_4f9aCanaryTail0123456789\nscopes: [tu_4f9aCanaryTail0123456789]\n", to: "a.yaml")
        _ = await CommandRun("check", "--write-baseline", folder.path + "/baseline", folder.path + "/a.yaml")
        let text = try folder.text(of: "baseline")
        #expect(text.contains("secret-present"))
        #expect(!text.contains("Canary"), "\(text)")
    }

    @Test(arguments: ["", "{}", "[", "{\"findings\": 1}"])
    func aBrokenBaselineIsTwo(text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        try folder.write(text, to: "baseline")
        let run = await CommandRun("check", "--baseline", folder.path + "/baseline", folder.path + "/a.yaml")
        #expect(run.status == .failure, "\(run.output)")
    }
}
