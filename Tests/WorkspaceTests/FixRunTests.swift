import KeyValidator
import Platform
import SourceText
import TestSupport
import Testing
import Workspace

struct FixRunTests {
    private let folder: TemporaryFolder
    private var resources: String { folder.path + "/resources.yaml" }
    private var spec: String { folder.path + "/a.yaml" }

    /// A spec with a fix of its own, and another one as soon as the resource that it names is known.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("resources: [{ resource_type: agnt, resource_id: agt_a }]\n", to: "resources.yaml")
        try folder.write(
            "name: a\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewr }] # keybook: ignore resource-unknown\n"
                + "sharing_group_ids: [g]\n", to: "a.yaml")
    }

    @Test func aFileThatIsMendedInTwoRoundsIsOneChange() throws {
        let fixes = fixRun()
        #expect(fixes.files.map(\.name) == [resources, spec])
        #expect(fixes.mendedCount == 3)
        #expect(fixes.result.reports.flatMap(\.diagnostics).isEmpty)
        let file = try #require(fixes.files.last).fixed
        #expect(String(decoding: file.original.bytes, as: UTF8.self) == (try folder.text(of: "a.yaml")), "nothing is written yet")
        #expect(String(decoding: file.source.bytes, as: UTF8.self).contains("role: viewer }]\nsharing_group_ids"))
        #expect(file.changes.map { String(decoding: file.source.bytes[$0.new], as: UTF8.self) } == ["viewer", ""])
    }

    @Test func whatIsWrittenIsWhatIsShown() throws {
        let fixes = fixRun()
        let written = fixes.write()
        #expect(written.names == [resources, spec])
        #expect(written.mendedCount == 3 && written.failures.isEmpty)
        for file in fixes.files { #expect(try Files.read(file.name) == file.fixed.source.bytes) }
        #expect(fixRun().files.isEmpty)
    }

    /// The suppression is needed as long as the inventory says what it said.
    @Test func whatCannotBeWrittenLeavesTheFixesThatFollowFromIt() throws {
        let fixes = fixRun()
        try folder.write("resources: [{ resource_type: agnt, resource_id: agt_other }]\n", to: "resources.yaml")
        let written = fixes.write()
        #expect(written.failures.map(\.path) == [resources])
        #expect(written.names == [spec])
        #expect(try folder.text(of: "a.yaml").contains("role: viewer }] # keybook: ignore resource-unknown\n"))
    }

    private func fixRun() -> FixRun {
        let inventories = InventoryFiles(resources: resources)
        let selection = SpecSelection(arguments: [folder.path], configuration: Configuration(root: ""), inventories: inventories)
        let check = { texts in CheckRun(selection, inventories: inventories, texts: texts) }
        return FixRun(check(SpecTexts()), again: check)
    }
}
