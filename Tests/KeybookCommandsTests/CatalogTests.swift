import KeybookCommands
import Platform
import TestSupport
import Testing

/// `keybook catalog`, and what `catalog:` and `--catalog` do to the other commands.
struct CatalogTests {
    private static let repositoryKey = """
        name: mirror
        preset: mirror
        scopes: [{ resource_type: repository, resource_id: R_site, role: read }]
        sharing_group_ids: []

        """

    private static let brokenCatalog = """
        permissions: [{ name: see, summary: see it }]
        resource_types: [{ name: site, roles: [{ name: reader, permissions: [sea] }] }]

        """

    @Test(arguments: ["yaml", "json"])
    func printsTheCatalogInForceSoThatItReadsBack(format: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "keybook.yaml")
        let config = folder.path + "/keybook.yaml"
        for source in [[], ["--catalog", Fixture.codeHosting.path]] {
            let first = await CommandRun(arguments: ["catalog", "--config", config, "--format", format] + source)
            #expect(first.status == .success && first.error == "", "\(first.error)")
            let file = folder.path + "/catalog." + format
            let written = await CommandRun(
                arguments: ["catalog", "--config", config, "--format", format, "--output", file] + source)
            #expect(written.status == .success && written.output == "")
            let second = await CommandRun("catalog", "--config", config, "--format", format, "--catalog", file)
            #expect(second.output == first.output)
        }
    }

    @Test func theConfigurationNamesItAndTheFlagWins() async throws {
        let folder = try project(["keybook.yaml": "catalog: code.yaml\nkeys: [keys/*]\n", "keys/a.yaml": Self.repositoryKey])
        try folder.write(try Fixture.codeHosting.text, to: "code.yaml")
        let config = folder.path + "/keybook.yaml"
        let run = await CommandRun("check", "--config", config, "--format", "json")
        #expect(run.status == .success, "\(run.output)")
        #expect(
            run.output.contains("\"summary\":{\"files\":2,\"keys\":1,\"errors\":0") || run.output.contains("\"files\": 2"),
            "\(run.output)")
        let standard = await CommandRun("catalog", "--config", folder.path + "/none.yaml")
        #expect(standard.status == .failure)
        try folder.write(
            (await CommandRun("catalog", "--config", config, "--catalog", Fixture.codeHosting.path)).output, to: "b.yaml")
        #expect(
            await CommandRun("catalog", "--config", config).output
                == (try String(decoding: Files.read(folder.path + "/b.yaml"), as: UTF8.self)))
    }

    @Test func aWalkDoesNotTakeItForASpec() async throws {
        let folder = try project(["keybook.yaml": "catalog: keys/catalog.yaml\n", "keys/a.yaml": Self.repositoryKey])
        try folder.write(try Fixture.codeHosting.text, to: "keys/catalog.yaml")
        let config = folder.path + "/keybook.yaml"
        #expect(await CommandRun("check", folder.path + "/keys", "--config", config).status == .success)
        let alone = await CommandRun("check", folder.path + "/keys/./catalog.yaml", "--config", config)
        #expect(alone.status == .success, "\(alone.output)\(alone.error)")
    }

    @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "junit"])
    func withABrokenCatalogOnlyThatIsTold(format: String) async throws {
        let folder = try project([
            "keybook.yaml": "catalog: catalog.yaml\nkeys: [keys/*]\nrules: { permission-unknown: off }\n",
            "catalog.yaml": Self.brokenCatalog, "keys/a.yaml": "name: [",
        ])
        let run = await CommandRun("check", "--config", folder.path + "/keybook.yaml", "--format", format)
        #expect(run.status == .findings)
        #expect(
            run.output.contains("`sea` is not a permission of this catalog") && !run.output.contains("well-formed YAML:"),
            "\(run.output)")
        #expect(run.error == "error: no spec was checked, since the catalog `\(folder.path)/catalog.yaml` has errors\n")
    }

    @Test func itsErrorsAreInNoBaseline() async throws {
        let folder = try project(["catalog.yaml": Self.brokenCatalog, "a.yaml": Self.repositoryKey, "keybook.yaml": ""])
        let options = ["--config", folder.path + "/keybook.yaml", "--catalog", folder.path + "/catalog.yaml"]
        let arguments = ["check", folder.path + "/a.yaml"] + options
        let written = await CommandRun(arguments: arguments + ["--write-baseline", folder.path + "/baseline.json"])
        #expect(written.status == .findings && written.error.contains("wrote 0 findings"))
    }

    @Test func itsMistakesAreFixedAndTheSpecsCheckedThen() async throws {
        let folder = try project([
            "catalog.yaml": Self.brokenCatalog, "keybook.yaml": "catalog: catalog.yaml\n",
            "a.yaml": "name: a\nscopes: [{ resource_type: site, resource_id: s, role: raeder }]\nsharing_group_ids: [g]\n",
        ])
        let run = await CommandRun("check", folder.path + "/a.yaml", "--config", folder.path + "/keybook.yaml", "--fix")
        #expect(run.status == .success, "\(run.output)\(run.error)")
        #expect(run.error == "fixed 2 findings in 2 files\n")
        #expect(String(decoding: try Files.read(folder.path + "/catalog.yaml"), as: UTF8.self).contains("[see]"))
        #expect(String(decoding: try Files.read(folder.path + "/a.yaml"), as: UTF8.self).contains("role: reader"))
    }

    @Test(arguments: [
        ["catalog"], ["schema"], ["build", "."], ["export", "a.yaml"],
        ["new", "--name", "a", "--scope", "site:s:reader", "--group", "g"],
    ])
    func otherCommandsCannotDoTheirWork(arguments: [String]) async throws {
        let folder = try project(["catalog.yaml": Self.brokenCatalog, "keybook.yaml": "", "a.yaml": Self.repositoryKey])
        let words = arguments.map { $0 == "." ? folder.path : $0 == "a.yaml" ? folder.path + "/a.yaml" : $0 }
        let options = ["--config", folder.path + "/keybook.yaml", "--catalog"]
        let broken = await CommandRun(arguments: words + options + [folder.path + "/catalog.yaml"])
        #expect(broken.status == .failure && broken.output == "")
        #expect(broken.error.contains("permission-unknown") && broken.error.contains("did you mean `see`?"), "\(broken.error)")
        #expect(broken.error.hasSuffix("error: the catalog `\(folder.path)/catalog.yaml` has errors\n"))
        let missing = await CommandRun(arguments: words + options + [folder.path + "/none.yaml"])
        #expect(missing.status == .failure && missing.error.hasPrefix("error: cannot read "), "\(missing.error)")
    }

    @Test func aMissingCatalogFailsTheCheck() async throws {
        let folder = try project(["keybook.yaml": "catalog: none.yaml\n", "a.yaml": TemporaryFolder.goodKey])
        let run = await CommandRun("check", folder.path + "/a.yaml", "--config", folder.path + "/keybook.yaml")
        #expect(run.status == .failure && run.error.contains("none.yaml"), "\(run.error)")
    }

    @Test func aNewKeyIsOfTheCatalogsPlatform() async throws {
        let catalog = ["--catalog", Fixture.codeHosting.path]
        let made = await CommandRun(
            arguments: [
                "new", "--name", "release", "--preset", "release", "--scope", "repository:R_site:maintain", "--scope",
                "environment:EN_live:deployer",
            ] + catalog)
        #expect(made.status == .success && made.error == "", "\(made.error)")
        #expect(made.output.contains("resource_id: EN_live") && made.output.contains("preset: release"))
        let wrong = await CommandRun(
            arguments: ["new", "--name", "a", "--scope", "agent:agt_a:viewer", "--scope", "repository:O_a:read"] + catalog)
        #expect(wrong.status == .findings)
        #expect(wrong.error.contains("resource types are `enterprise`, `organization`, `repository`, `environment`"))
        #expect(wrong.error.contains("resource-id-mismatch"), "\(wrong.error)")
        let long = await CommandRun(
            arguments: ["new", "--name", String(repeating: "n", count: 41), "--scope", "repository:R_a:read"] + catalog)
        #expect(long.status == .findings && long.error.contains("name-length"))
    }

    /// Its tables, its presets, its words: all from the catalog that its keybook.yaml names.
    @Test func aSiteIsOfTheCatalogsPlatform() async throws {
        let folder = try TemporaryFolder()
        let site = Fixture("Sites/code-hosting")
        let output = folder.path + "/site"
        let run = await CommandRun("build", site.path + "/input", "--output", output)
        #expect(run.status == .success, "\(run.error)")
        let page = String(decoding: try Files.read(output + "/index.html"), as: UTF8.self)
        #expect(page == (try Fixture("Sites/code-hosting/expected/index.html").text))
        let schema = String(decoding: try Files.read(output + "/schema/key.json"), as: UTF8.self)
        #expect(schema.contains("\"environment-scope\"") && !schema.contains("agt_"))
    }

    @Test func theManualsExampleIsACatalog() async throws {
        let page = try Fixture("../../content/key-specs/catalogs.md").text
        let blocks = page.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "\n```").first }
        let example = try #require(blocks.first { $0.contains("permissions:") })
        let folder = try project(["catalog.yaml": example + "\n", "keybook.yaml": "catalog: catalog.yaml\n"])
        let run = await CommandRun("check", folder.path + "/catalog.yaml", "--strict", "--config", folder.path + "/keybook.yaml")
        #expect(run.status == .success, "\(run.output)")
    }

    /// With `rules:` or a flag it cannot be made anything else.
    @Test func whatTurnsACatalogsErrorOffIsWithoutEffect() async throws {
        let folder = try project(["catalog.yaml": Self.brokenCatalog, "keybook.yaml": "catalog: catalog.yaml\n"])
        let run = await CommandRun(
            "check", folder.path + "/catalog.yaml", "--rule", "permission-unknown=off", "--format", "sarif", "--config",
            folder.path + "/keybook.yaml")
        #expect(run.status == .findings)
        #expect(run.output.contains("\"id\":\"permission-unknown\""), "its rule is in the list")
    }

    private func project(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return folder
    }
}
