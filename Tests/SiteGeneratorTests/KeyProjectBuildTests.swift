import KeyModel
import KeyValidator
import Platform
import SiteGenerator
import SourceText
import TestSupport
import Testing

/// A site that shows keys, kept up to date while its specs change.
struct KeyProjectBuildTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("{{{content}}}", to: "templates/layout.mustache")
        try folder.write("", to: "templates/navigation.mustache")
        try folder.write("# Home\n\n```{inventory}\n```\n", to: "content/index.md")
        try folder.write("# Other\n", to: "content/other.md")
        try write("viewer", to: "a.yaml")
    }

    private func write(_ role: String, to name: String) throws {
        try folder.write(
            "name: \(name)\nscopes: [{ resource_type: agent, resource_id: agt_a, role: \(role) }]\nsharing_group_ids: [g]\n",
            to: "content/keys/" + name)
    }

    /// The keys of the folder `content/keys`.
    private func builder() -> SiteBuilder {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.projectDirectory = folder.path
        settings.templatesDirectory = folder.path + "/templates"
        settings.sections = [.keys]
        let keys = folder.path + "/content/keys"
        return SiteBuilder(
            settings: settings, theme: Theme([]),
            keys: KeySource(projectFile: "keybook.yaml") { _ in
                let files = ((try? Files.entries(of: keys)) ?? []).map { keys + "/" + $0.name }
                let published = files.flatMap { path -> [PublishedKey] in
                    guard let bytes = try? Files.read(path) else { return [] }
                    let spec = SpecFile(SourceFile(name: path, bytes: bytes), notation: .yaml, catalog: .standard)
                    return PublishedKey.keys(of: spec, named: path, diagnostics: SpecChecker().report(on: spec).diagnostics)
                }
                return KeyProject(
                    file: "keybook.yaml", world: AccessWorld(catalog: .standard, inventory: .empty), keys: published,
                    files: files + ["/elsewhere/groups.yaml"], folders: [keys, "/elsewhere/keys"])
            })
    }

    @Test func everyPageFollowsASpecThatChangesComesOrGoes() throws {
        var build = IncrementalBuild(builder())
        #expect(try build.build().isPublished)
        #expect(build.filesOutsideContent == ["/elsewhere/groups.yaml"])
        #expect(build.foldersOutsideContent == ["/elsewhere/keys"])
        try write("editor", to: "a.yaml")
        #expect(try build.update(["keys/a.yaml"]).isPublished)
        #expect(text("index.html", build).contains("agent:editor"))
        #expect(text("keys/a-yaml.html", build).contains("<code>editor</code>"))
        try write("viewer", to: "b.yaml")
        #expect(try build.update(["keys/b.yaml"]).isPublished)
        #expect(text("index.html", build).contains("b.yaml"))
        #expect(build.sink.files == (try fresh()))
        try folder.write("# Other\n\nwords\n", to: "content/other.md")
        #expect(try build.update(["other.md"]).isPublished)
        #expect(build.sink.files == (try fresh()))
    }

    @Test func aSiteThatBelongsToNoProjectHasNoKeys() throws {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.sections = [.keys]
        let sink = MemorySink()
        let result = try SiteBuilder(settings: settings).build(into: sink)
        #expect(result.diagnostics.map(\.message) == ["the keys of a project are shown on its site only"])
    }

    private func text(_ path: String, _ build: IncrementalBuild) -> String {
        String(decoding: build.sink.files[path] ?? [], as: UTF8.self)
    }

    private func fresh() throws -> [String: [UInt8]] {
        let sink = MemorySink()
        _ = try builder().build(into: sink)
        return sink.files
    }
}
