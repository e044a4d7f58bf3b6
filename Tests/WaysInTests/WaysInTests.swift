import Foundation
import Testing

/// The ways into CI, run as far as one machine can: see `Judge/ways_in.py`.
struct WaysInTests {
    @Test(.enabled(if: WaysIn.has(modules: ["yaml"], programs: []), "python3 has no yaml: pip install -r .ci/judges.txt"))
    func theStepOfTheActionDoesWhatItsInputsSay() throws { #expect(try WaysIn.problems(of: "action") == "") }

    @Test(.enabled(if: WaysIn.has(modules: ["yaml"], programs: []), "python3 has no yaml: pip install -r .ci/judges.txt"))
    func theJobForGitLabWritesItsReports() throws { #expect(try WaysIn.problems(of: "gitlab") == "") }

    @Test(
        .enabled(
            if: WaysIn.has(modules: ["yaml"], programs: ["pre-commit"]),
            "pre-commit is not installed: pip install -r .ci/judges.txt"))
    func theHooksRunUnderPreCommit() throws { #expect(try WaysIn.problems(of: "pre-commit") == "") }

    @Test(
        .enabled(
            if: WaysIn.has(modules: ["yaml"], programs: ["pre-commit", "check-jsonschema"]),
            "check-jsonschema is not installed: pip install -r .ci/judges.txt"))
    func everyFileIsValidWhereItIsRead() throws { #expect(try WaysIn.problems(of: "schemas") == "") }

    @Test(
        .enabled(
            if: WaysIn.has(modules: ["yaml"], programs: ["zizmor"]), "zizmor is not installed: pip install -r .ci/judges.txt"))
    func theActionHasNothingThatAnAuditHoldsAgainstIt() throws { #expect(try WaysIn.problems(of: "audit") == "") }
}

private enum WaysIn {
    static func has(modules: [String], programs: [String]) -> Bool {
        let imports = modules.map { "import \($0)\n" }.joined()
        guard (try? run(["python3", "-c", imports]).status) == 0 else { return false }
        return programs.allSatisfy { (try? run([$0, "--version"]).status) == 0 }
    }

    /// What the judge prints: nothing where all is right.
    static func problems(of name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
        let keybook = try #require(Self.keybook, "the binary is not beside the tests")
        let judge = folder.appending(path: "Judge/ways_in.py").path
        let result = try run(["python3", judge, name, repository.path, keybook])
        return result.status == 0 ? result.output : "exit \(result.status): \(result.output)"
    }

    /// The binary that was built with the tests.
    private static var keybook: String? {
        let built = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let binary = built.appending(path: "keybook").path
        return FileManager.default.isExecutableFile(atPath: binary) ? binary : nil
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
