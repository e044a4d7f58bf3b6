import Platform
import SourceText
import TestSupport
import Testing
import Workspace

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct CheckRunTests {
    @Test func aNameOfAnEarlierFileIsTold() throws {
        let folder = try project(["a.yaml": key("ci"), "b.yaml": key("nightly"), "c.yaml": key("ci") + "---\n" + key("ci")])
        let run = CheckRun(select(folder))
        #expect(run.found == ["c.yaml:1 name-duplicate", "c.yaml:5 name-duplicate"])
        #expect(run.reports[2].diagnostics[0].notes == ["it stands at \(folder.path)/a.yaml:1:7"])
    }

    @Test func aSuppressionOfARepeatedNameIsUsed() throws {
        let suppressed = key("ci  # keybook: ignore name-duplicate")
        let folder = try project(["a.yaml": key("ci"), "b.yaml": suppressed])
        #expect(CheckRun(select(folder)).found.isEmpty)
        let alone = try project(["b.yaml": suppressed])
        #expect(CheckRun(select(alone)).found == ["b.yaml:1 suppression-unused"])
    }

    @Test func inventoriesComeFirstAndCountAsFiles() throws {
        let folder = try project([
            "a.yaml": key("ci"), "groups.yaml": "groups: [{ id: grp_b }, { id: grp_b }]\n",
            "resources.yaml": "resources: [{ resource_type: agent, resource_id: agt_b }]\n",
        ])
        let run = check(folder, groups: "groups.yaml", resources: "resources.yaml")
        #expect(
            run.found == ["groups.yaml:1 entry-duplicate", "a.yaml:2 resource-unknown", "a.yaml:3 group-unknown"])
        #expect(run.reports.count == 3)
    }

    @Test(arguments: ["groups: [", "", "groups: none\n", "- grp_a\n"])
    func withoutAReadableInventoryTheRulesThatNeedItAreSilent(text: String) throws {
        let folder = try project(["a.yaml": key("ci"), "groups.yaml": text])
        let run = check(folder, groups: "groups.yaml", resources: nil)
        #expect(run.found.count == 1 && run.found[0].hasPrefix("groups.yaml:1 "), "\(run.found)")
    }

    @Test func aMissingInventoryIsTold() throws {
        let run = check(try project(["a.yaml": key("ci")]), groups: "groups.yaml", resources: nil)
        #expect(run.failures.count == 1)
        #expect(run.found.isEmpty)
    }

    @Test func anInventoryAmongTheArgumentsIsNoSpec() throws {
        let folder = try project(["groups.yaml": "groups: [{ id: grp_b }]\n"])
        let inventories = InventoryFiles(groups: folder.path + "/groups.yaml")
        let selection = SpecSelection(
            arguments: [folder.path + "/./groups.yaml"], configuration: Configuration(root: ""), inventories: inventories)
        #expect(selection.sources.isEmpty)
        #expect(selection.namesInventory)
    }

    private static let catalog = """
        permissions: [{ name: see, summary: see it }]
        resource_types: [{ name: site, roles: [{ name: reader, permissions: [see] }] }]

        """
    private static let siteKey = """
        name: ci
        scopes: [{ resource_type: site, resource_id: s_a, role: boss }]
        sharing_group_ids: [g]

        """

    @Test func theCatalogComesFirstAndEverythingGoesByIt() throws {
        let folder = try project([
            "a.yaml": Self.siteKey, "catalog.yaml": Self.catalog,
            "resources.yaml": "resources: [{ resource_type: agent, resource_id: agt_b }]\n",
        ])
        let run = check(folder, groups: nil, resources: "resources.yaml", catalog: "catalog.yaml")
        #expect(
            run.found == ["resources.yaml:1 resource-type-unknown", "a.yaml:2 resource-unknown", "a.yaml:2 role-invalid"])
        #expect(run.reports.map(\.file) == ["catalog.yaml", "resources.yaml", "a.yaml"].map { folder.path + "/" + $0 })
        #expect(!run.endsWithCatalog)
    }

    @Test func nothingIsCheckedAgainstACatalogWithErrors() throws {
        let folder = try project(["a.yaml": Self.siteKey, "catalog.yaml": Self.catalog.replacing("[see]", with: "[sea]")])
        let run = check(folder, groups: nil, resources: nil, catalog: "catalog.yaml")
        #expect(run.found == ["catalog.yaml:2 permission-unknown"])
        #expect(run.endsWithCatalog && run.failures.isEmpty)
        let missing = check(folder, groups: nil, resources: nil, catalog: "none.yaml")
        #expect(missing.endsWithCatalog && missing.failures.count == 1 && missing.reports.isEmpty)
    }

    @Test func whatHasNotChangedIsOnlyContext() throws {
        let folder = try project(["a.yaml": key("ci"), "b.yaml": "name: [", "c.yaml": key("ci")])
        let changed = ChangedFiles([folder.path + "/a.yaml"])
        let run = CheckRun(select(folder), changes: changed)
        #expect(run.found == ["a.yaml:1 name-duplicate"])
        #expect(run.reports.count == 1)
    }

    @Test func whatIsCalledLikeASpecAndIsNoFileIsToldWithoutWaiting() throws {
        let folder = try project(["a.yaml": key("ci"), "d.yaml": key("nightly")])
        #expect(mkfifo(folder.path + "/b.yaml", 0o600) == 0)
        symlink("/dev/zero", folder.path + "/c.yaml")
        symlink("d.yaml", folder.path + "/e.yaml")
        let run = CheckRun(select(folder))
        #expect(run.failures.map(\.path) == ["/b.yaml", "/c.yaml"].map { folder.path + $0 })
        #expect(run.failures.allSatisfy { $0.reason == "it is not a regular file" })
        #expect(run.found == ["e.yaml:1 name-duplicate"])
    }

    private func key(_ name: String) -> String {
        "name: \(name)\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]\nsharing_group_ids: [grp_a]\n"
    }

    private func project(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return folder
    }

    private func select(_ folder: TemporaryFolder, _ inventories: InventoryFiles = InventoryFiles()) -> SpecSelection {
        SpecSelection(arguments: [folder.path], configuration: Configuration(root: ""), inventories: inventories)
    }

    private func check(
        _ folder: TemporaryFolder, groups: String?, resources: String?, catalog: String? = nil
    ) -> CheckRun {
        let inventories = InventoryFiles(
            groups: groups.map { folder.path + "/" + $0 }, resources: resources.map { folder.path + "/" + $0 },
            catalog: catalog.map { folder.path + "/" + $0 })
        return CheckRun(select(folder, inventories), inventories: inventories)
    }
}

extension CheckRun {
    /// "a.yaml:1 name-duplicate".
    fileprivate var found: [String] {
        reports.flatMap(\.diagnostics).map { diagnostic in
            "\(diagnostic.file.split(separator: "/").last ?? ""):\(diagnostic.range.start.line) \(diagnostic.rule)"
        }
    }
}
