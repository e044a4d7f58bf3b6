import KeybookCommands
import Platform
import TestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct FixTests {
    private static let misspelt = TemporaryFolder.goodKey.replacing("viewer", with: "viewr")
    private static let repeated = TemporaryFolder.goodKey.replacing("[g]", with: "[g, g]")

    @Test func writesTheFixesAndTellsWhatRemains() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt.replacing("name: a", with: "nmae: 1"), to: "a.yaml")
        try folder.write(Self.repeated, to: "b.yaml")
        try folder.write(TemporaryFolder.goodKey, to: "c.yaml")
        let run = await CommandRun("check", "--fix", folder.path)
        #expect(run.status == .findings)
        #expect(run.error == "fixed 3 findings in 2 files\n")
        #expect(run.output.contains("field-type") && run.output.contains("1 error, 1 warning in 3 keys, 3 files"))
        #expect(try text("a.yaml", in: folder) == TemporaryFolder.goodKey.replacing("name: a", with: "name: 1"))
        #expect(try text("b.yaml", in: folder) == TemporaryFolder.goodKey)
        #expect(try Files.entries(of: folder.path).count == 3)
    }

    @Test func theExitCodeSpeaksOfWhatRemains() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "a.yaml")
        #expect(await CommandRun("check", folder.path).status == .findings)
        #expect(await CommandRun("check", "--fix", folder.path).status == .success)
        let again = await CommandRun("check", "--fix", "--strict", folder.path)
        #expect(again.status == .success)
        #expect(again.error == "nothing to fix\n")
    }

    @Test func aDiffWritesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "a.yaml")
        try folder.write(Self.repeated.replacing("name: a", with: "name: 1"), to: "b.yaml")
        let run = await CommandRun("check", "--diff", folder.path)
        #expect(run.status == .findings)
        #expect(
            run.output.hasPrefix("--- a\(folder.path)/a.yaml\n+++ b\(folder.path)/a.yaml\n@@ -1,3 +1,3 @@\n name: a\n-scopes: "))
        #expect(run.output.contains("-sharing_group_ids: [g, g]\n+sharing_group_ids: [g]\n"))
        #expect(run.error == "2 files would change, 2 findings would be mended; 1 remains\n")
        #expect(try text("a.yaml", in: folder) == Self.misspelt)
    }

    /// As without `--diff`: a warning does not fail the check.
    @Test func aDiffsExitCodeIsThatOfTheCheck() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.repeated, to: "a.yaml")
        #expect(await CommandRun("check", "--diff", folder.path).status == .success)
        #expect(await CommandRun("check", "--diff", "--strict", folder.path).status == .findings)
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let run = await CommandRun("check", "--diff", folder.path)
        #expect(run.output.isEmpty)
        #expect(run.error == "0 files would change, 0 findings would be mended; 0 remain\n")
    }

    @Test(arguments: [
        (["--fix", "--diff"], "give one of them"), (["--fix", "-"], "look at the fixes with --diff"),
        (["--diff", "--format", "json"], "leave --format out"),
        (["--diff", "--write-baseline", "x.json"], "leave --write-baseline out"),
    ])
    func whatDoesNotGoTogetherIsTwo(arguments: [String], message: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "a.yaml")
        let run = await CommandRun(arguments: ["check", folder.path] + arguments)
        #expect(run.status == .failure)
        #expect(run.error.hasPrefix("error: ") && run.error.contains(message), "\(run.error)")
        #expect(try text("a.yaml", in: folder) == Self.misspelt)
    }

    @Test func whatCannotBeWrittenHidesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "b.yaml")
        // A pipe can be read once and never written back.
        try folder.write(Self.repeated, to: "c.yaml")
        let descriptor = open(folder.path + "/c.yaml", O_RDONLY)
        defer { close(descriptor) }
        unlink(folder.path + "/c.yaml")
        let run = await CommandRun("check", "--fix", "/dev/fd/\(descriptor)", folder.path + "/b.yaml")
        #expect(run.status == .failure)
        #expect(run.error.contains("error: cannot write `/dev/fd/\(descriptor)`: "), "\(run.error)")
        #expect(run.error.contains("fixed 1 finding in 1 file\n"))
        #expect(run.output.contains("2 warnings in 2 keys, 2 files\n"), "\(run.output)")
        #expect(try text("b.yaml", in: folder) == TemporaryFolder.goodKey)
    }

    @Test func whatABaselineHidesIsLeftAlone() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "a.yaml")
        let (spec, baseline) = (folder.path + "/a.yaml", folder.path + "/baseline.json")
        #expect(await CommandRun("check", spec, "--write-baseline", baseline).status == .success)
        try folder.write(Self.misspelt.replacing("[g]", with: "[g, g]"), to: "a.yaml")
        #expect(await CommandRun("check", "--fix", spec, "--baseline", baseline).error == "fixed 1 finding in 1 file\n")
        #expect(try text("a.yaml", in: folder) == Self.misspelt)
        let broken = await CommandRun("check", "--fix", spec, "--baseline", folder.path + "/none.json")
        #expect(broken.status == .failure)
        #expect(try text("a.yaml", in: folder) == Self.misspelt)
    }

    /// Alone, a suppression of `name-duplicate` would be of no use in the second file.
    @Test func theFixesKnowWhatTheRunKnows() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let suppressed = Self.misspelt.replacing("name: a", with: "name: a # keybook: ignore name-duplicate")
        try folder.write(suppressed, to: "b.yaml")
        #expect(await CommandRun("check", "--fix", "--strict", folder.path).status == .success)
        #expect(try text("b.yaml", in: folder) == suppressed.replacing("viewr", with: "viewer"))
    }

    @Test func inventoriesAreMendedTooAndWhatTheySayCounts() async throws {
        let folder = try TemporaryFolder()
        try folder.write("resources: [{ resource_type: agnt, resource_id: agt_a }]\n", to: "resources.yaml")
        // Of no use once the resource is known.
        let suppressed = TemporaryFolder.goodKey.replacing("}]", with: "}] # keybook: ignore resource-unknown")
        try folder.write(suppressed, to: "a.yaml")
        let check = ["check", folder.path, "--resources", folder.path + "/resources.yaml"]
        let diff = await CommandRun(arguments: check + ["--diff"])
        #expect(diff.output.contains("+resources: [{ resource_type: agent, resource_id: agt_a }]\n"))
        #expect(diff.output.contains("agt_a, role: viewer }]\n"), "what is of no use then is in the diff, too: \(diff.output)")
        #expect(diff.error == "2 files would change, 2 findings would be mended; 0 remain\n")
        let run = await CommandRun(arguments: check + ["--fix"])
        #expect(run.status == .success, "\(run.output)")
        #expect(run.error == "fixed 2 findings in 2 files\n")
        #expect(try text("a.yaml", in: folder) == TemporaryFolder.goodKey)
    }

    @Test func coloursTheDiffOnATerminal() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.misspelt, to: "a.yaml")
        #expect(await CommandRun("check", "--diff", folder.path, isTerminal: true).output.contains("\u{1B}[32m+scopes"))
        #expect(
            !(await CommandRun("check", "--diff", folder.path, "--color", "never", isTerminal: true).output.contains("\u{1B}")))
    }

    private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
        String(decoding: try Files.read(folder.path + "/" + name), as: UTF8.self)
    }
}
