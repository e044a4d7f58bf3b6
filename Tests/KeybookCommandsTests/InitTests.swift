import Foundation
import KeybookCommands
import Platform
import TestSupport
import Testing

struct InitTests {
    /// What was promised of it: it checks, tests and builds clean, warnings included.
    @Test func makesAProjectThatIsInOrder() async throws {
        let folder = try TemporaryFolder()
        let project = folder.path + "/acme"
        let made = await CommandRun("init", project)
        #expect(made.status == .success, "\(made.error)")
        #expect(made.output.contains("wrote \(project)/keys/deploy-pipeline.yaml\n"))
        #expect(made.output.contains("\nnext:\n  cd \(project)\n  keybook check && keybook test"))
        let configuration = ["--config", project + "/keybook.yaml"]
        let check = await CommandRun(arguments: ["check", "--strict"] + configuration)
        #expect(check.status == .success && check.output == "no findings in 3 keys, 5 files\n", "\(check.output)\(check.error)")
        let test = await CommandRun(arguments: ["test"] + configuration)
        #expect(test.status == .success, "\(test.output)")
        #expect(!test.output.contains("no expectation needs"), "\(test.output)")
        let build = await CommandRun("build", project, "--strict")
        #expect(build.status == .success && build.error.isEmpty, "\(build.error)")
        let home = String(decoding: try Files.read(project + "/_site/index.html"), as: UTF8.self)
        #expect(home.contains("keys/deploy-pipeline.html"))
    }

    @Test func overwritesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "content/index.md")
        try folder.write("mine", to: "README.md")
        let run = await CommandRun("init", folder.path)
        #expect(run.status == .failure && run.output.isEmpty)
        #expect(
            run.error == """
                error: `\(folder.path)/README.md` is there already
                error: `\(folder.path)/content/index.md` is there already
                  = nothing was written

                """)
        #expect(try Files.entries(of: folder.path).map(\.name) == ["README.md", "content"])
    }

    @Test func refusesAFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "acme")
        let run = await CommandRun("init", folder.path + "/acme")
        #expect(run.status == .failure && run.error.contains("is a file"), "\(run.error)")
    }

    /// SchemaStore's schema of workflows, as check-jsonschema ships it, and what zizmor holds against one.
    @Test(
        .enabled(if: Judge.isThere("check-jsonschema") && Judge.isThere("zizmor"), "install .ci/judges.txt"),
        arguments: [
            ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
            ["zizmor", "--offline", "--no-progress", "--quiet"],
        ])
    func theWorkflowIsOne(judge: [String]) async throws {
        let folder = try TemporaryFolder()
        #expect(await CommandRun("init", folder.path).status == .success)
        let workflow = folder.path + "/.github/workflows/keybook.yml"
        // The tag of an example is to be replaced by the user's own commit.
        let text = String(decoding: try Files.read(workflow), as: UTF8.self)
        try folder.write(text.replacing(/@v[0-9.]+/, with: "@" + String(repeating: "0", count: 40)), to: "workflow.yml")
        let result = try Judge.run(judge + [folder.path + "/workflow.yml"])
        #expect(result.status == 0, "\(result.output)")
    }
}

/// A program that judges from outside.
private enum Judge {
    static func isThere(_ program: String) -> Bool { (try? run([program, "--version"]).status) == 0 }

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
