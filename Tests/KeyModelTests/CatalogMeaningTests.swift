import KeyModel
import Testing

/// What a catalog says of its presets and of sharing, in words.
struct CatalogMeaningTests {
    private let catalog = Catalog.standard

    /// The name says read-only; the agents can be run all the same.
    @Test func aPresetSaysAllThatItAllows() throws {
        #expect(
            try meaning(of: "read-only") == [
                "agent: see that it exists, read its settings and content and run it",
                "project: see that it exists and read its settings and content",
            ])
    }

    @Test func whatIsInAContainerIsSaidToo() throws {
        let meaning = try meaning(of: "deploy")
        #expect(meaning.count == 5)
        #expect(meaning[0].hasPrefix("namespace: see that it exists") && meaning[0].hasSuffix("create agents in it"))
        #expect(meaning[1].hasPrefix("every project in the namespace: ") && meaning[1].contains("give others access to it"))
        #expect(meaning[2].hasPrefix("every agent in the namespace: "))
    }

    @Test func aPresetWithoutScopesAllowsNothing() throws {
        #expect(try meaning(of: "custom") == [])
    }

    @Test func aPresetThatNamesWhatIsNotThereIsNoCrash() {
        let preset = Preset(
            id: "a", name: "A", icon: "", defaultScopes: [DefaultScope(resourceType: "agent", role: "boss")], useCase: "a")
        #expect(catalog.meaning(of: preset).isEmpty)
    }

    @Test func sharingIsSaidOfWhatIsShared() {
        #expect(catalog.sharingMeaning == "Whenever the key creates an agent or a project, each group gets `owner` on it.")
        let closed = Catalog(permissions: [], resourceTypes: [], presets: [], sharing: .none, limits: .standard)
        #expect(closed.sharingMeaning == "What the key creates is not shared with its groups.")
    }

    @Test func catalogsAreTheSameWhereTheySayTheSame() {
        func copy(title: String?) -> Catalog {
            Catalog(
                title: title, permissions: catalog.permissions, resourceTypes: catalog.resourceTypes, presets: catalog.presets,
                sharing: catalog.sharing, limits: catalog.limits)
        }
        #expect(copy(title: catalog.title) == catalog)
        #expect(copy(title: nil) != catalog)
    }

    private func meaning(of id: String) throws -> [String] {
        catalog.meaning(of: try #require(catalog.preset(id: id))).map(catalog.phrase)
    }
}
