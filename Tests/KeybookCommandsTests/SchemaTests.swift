import KeybookCommands
import Platform
import SourceText
import TestSupport
import Testing

struct SchemaTests {
    @Test func printsTheSchemaOfKeysUnlessAnotherIsAskedFor() async throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x\n", to: "keybook.yaml")
        let key = await CommandRun("schema", "--config", folder.path + "/keybook.yaml")
        #expect(key.status == .success && key.error.isEmpty)
        #expect(key.output.contains("\"title\": \"Key spec\"") && !key.output.contains("$id"))
        #expect(key.output == (await CommandRun("schema", "key", "--config", folder.path + "/keybook.yaml")).output)
        let config = await CommandRun("schema", "config", "--config", folder.path + "/keybook.yaml")
        #expect(config.output.contains("\"title\": \"keybook.yaml\""))
    }

    /// With its address, so that who has the file knows where the next one is.
    @Test(arguments: ["key", "tests", "config"])
    func isWhatASitePublishes(kind: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("base_url: https://docs.example.com/keys/\n", to: "keybook.yaml")
        try folder.write("# Home\n\n[schema](schema/key.json)\n", to: "content/index.md")
        let build = await CommandRun("build", folder.path)
        #expect(build.status == .success, "\(build.error)")
        let printed = await CommandRun("schema", kind, "--config", folder.path + "/keybook.yaml")
        #expect(printed.output.contains("\"$id\": \"https://docs.example.com/keys/schema/\(kind).json\""))
        let published = try Files.read(folder.path + "/_site/schema/\(kind).json")
        #expect(String(decoding: published, as: UTF8.self) == printed.output)
    }

    @Test func writesAFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "keybook.yaml")
        let options = ["--config", folder.path + "/keybook.yaml"]
        let run = await CommandRun(arguments: ["schema", "--output", folder.path + "/key.json"] + options)
        #expect(run.status == .success && run.output.isEmpty && run.error.isEmpty)
        let printed = await CommandRun(arguments: ["schema"] + options)
        #expect(String(decoding: try Files.read(folder.path + "/key.json"), as: UTF8.self) == printed.output)
    }

    @Test func tellsWhatCannotBeDone() async throws {
        let unknown = await CommandRun("schema", "keys")
        #expect(unknown.status == .failure && unknown.output.isEmpty)
        #expect(
            unknown.error
                == "error: there is no schema for `keys`\n  = schemas are `key`, `groups`, `resources`, `tests`, `catalog`, `config`\n"
        )
        let folder = try TemporaryFolder()
        let unwritable = await CommandRun("schema", "--output", folder.path + "/none/key.json")
        #expect(unwritable.status == .failure && unwritable.error.hasPrefix("error: cannot write "), "\(unwritable.error)")
        try folder.write("titel: x\n", to: "keybook.yaml")
        #expect(await CommandRun("schema", "--config", folder.path + "/keybook.yaml").status == .failure)
    }
}
