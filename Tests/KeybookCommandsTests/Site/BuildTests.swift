import KeybookCommands
import Platform
import TestSupport
import Testing

struct BuildTests {
    @Test func buildsASiteFromAFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n[next](next.md)\n", to: "content/index.md")
        try folder.write("# Next\n", to: "content/next.md")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output.hasPrefix("built 2 pages and 0 assets into \(folder.path)/_site in "))
        let home = String(decoding: try Files.read(folder.path + "/_site/index.html"), as: UTF8.self)
        #expect(home.contains("href=\"next.html\""))
    }

    @Test(arguments: [
        ("# A\n\n```{nothing}\n```\n", "content/index.md:3:4", "nothing"),
        ("# A\n\n```{presets} \nx\n```\n", "content/index.md:3:4", "presets"),
        ("# A\n\n```{preset deplo}\n```\n", "content/index.md:3:4", "did you mean `deploy`?"),
        (
            "# A\n\n```{scope}\nresource_type: agent\nresource_id: agt_a\nrole: boss\n```\n", "content/index.md:6:7",
            "role-invalid"
        ),
        ("# A\n\n```{key nothing.yaml}\n```\n", "content/index.md:3:4", "nothing.yaml"),
        ("# A\n\n```{key bad.yaml}\n```\n", "content/bad.yaml:2:60", "role-invalid"),
        ("# A\n\n[x](nothing.md)\n", "content/index.md:3:5", "nothing.md"),
        ("---\ntitle: [\n---\n# A\n", "content/index.md:3:1", "not well-formed YAML"),
        ("---\nweight: heavy\n---\n# A\n", "content/index.md:2:9", "weight"),
    ])
    func tellsWhatIsWrongWithItsPlaceAndLeavesTheOldSite(page: String, place: String, word: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Old\n", to: "content/index.md")
        try folder.write(TemporaryFolder.badKey, to: "content/bad.yaml")
        #expect(await CommandRun("build", folder.path).status == .success)
        try folder.write(page, to: "content/index.md")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .findings)
        #expect(run.error.contains("\(folder.path)/\(place)\n"), "\(run.error)")
        #expect(run.error.contains(word), "\(run.error)")
        let home = String(decoding: try Files.read(folder.path + "/_site/index.html"), as: UTF8.self)
        #expect(home.contains("Old"))
        #expect(try Files.entries(of: folder.path).map(\.name) == ["_site", "content"])
    }

    @Test func tellsABrokenTemplateWithItsPlace() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# A\n", to: "content/index.md")
        try folder.write("<p>\n{{#page}}\n", to: "templates/layout.mustache")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .findings)
        #expect(run.error.contains("templates/layout.mustache:"), "\(run.error)")
    }

    @Test func refusesAFolderThatKeybookDidNotMake() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# A\n", to: "content/index.md")
        try folder.write("mine", to: "out/thesis.txt")
        let run = await CommandRun("build", folder.path, "--output", folder.path + "/out")
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: "))
        #expect(try Files.read(folder.path + "/out/thesis.txt") == Array("mine".utf8))
    }

    @Test(arguments: [["build", "/nowhere"], ["build", "--output"]])
    func whatCannotBeDoneIsTwo(arguments: [String]) async {
        #expect(await CommandRun(arguments: arguments).status == .failure)
    }

    @Test func aProjectWithoutContentIsTwo() async throws {
        let folder = try TemporaryFolder()
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .failure)
        #expect(run.error.contains("content"))
    }
}

/// Where `{key FILE}` finds its file.
struct KeyFileTests {
    @Test(arguments: [
        ("content/guide/a.yaml", "a.yaml"), ("content/a.yaml", "a.yaml"), ("content/a.yaml", "../a.yaml"),
        ("content/a.yaml", "/a.yaml"),
        ("keys/a.yaml", "keys/a.yaml"), ("keys/a.yaml", "/keys/a.yaml"), ("content/keys/a.yaml", "content/keys/a.yaml"),
    ])
    func isFoundBesideThePageInTheContentOrInTheProject(file: String, name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: file)
        try folder.write("# Guide\n\n```{key \(name)}\n```\n", to: "content/guide/index.md")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .success, "\(run.error)")
        let page = String(decoding: try Files.read(folder.path + "/_site/guide/index.html"), as: UTF8.self)
        #expect(page.contains("<figure class=\"key-spec\">"))
    }

    @Test func isNotFoundAboveTheProject() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        try folder.write("# A\n\n```{key ../a.yaml}\n```\n", to: "project/content/index.md")
        let run = await CommandRun("build", folder.path + "/project")
        #expect(run.status == .findings)
        #expect(run.error.contains("leads out of the project"), "\(run.error)")
    }
}
