import Foundation
import Platform
import TestSupport
import Testing

/// What the manual shows of the outputs is what keybook prints.
struct ManualTests {
    private static let spec = """
        name: CI
        scopes:
          - resource_type: agent
            resource_id: agt_build
            role: edtor
        sharing_group_ids: [grp_engineering]

        """

    @Test(arguments: [("Text", "text"), ("GitHub Actions", "github"), ("JUnit", "junit")])
    func theExamplesOfTheOutputsAreTrue(section: String, format: String) async throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let manual = String(decoding: try Files.read(root + "/content/manual/checking.md"), as: UTF8.self)
        let part = try #require(manual.split(separator: "\n### \(section)\n").dropFirst().first)
        let example = try #require(part.split(separator: "```").dropFirst().first).split(separator: "\n", maxSplits: 1)
        let folder = try TemporaryFolder()
        try folder.write(Self.spec, to: "keys/ci.yaml")
        let run = await CommandRun("check", folder.path + "/keys", "--format", format)
        let output = run.output.replacing(folder.path + "/", with: "").split(separator: "\n").map { $0.drop { $0 == " " } }
        // The first line of a fence may name a language; an ellipsis leaves something out.
        let lines = (example[0].contains(" ") ? example[...] : example.dropFirst()).joined(separator: "\n").split(separator: "\n")
        #expect(lines.count > 1)
        for line in lines where line != "…" {
            let shown = line.drop { $0 == " " }
            #expect(output.contains { line.hasSuffix("…") ? $0.hasPrefix(shown.dropLast()) : $0 == shown }, "\(line)")
        }
    }

    /// A page shows a project, file by file, and what a command prints of it.
    @Test(arguments: ["testing.md", "suggesting-scopes.md"])
    func theProjectOfAPageIsAsItIsShown(page: String) async throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let text = String(decoding: try Files.read(root + "/content/manual/" + page), as: UTF8.self)
        let folder = try TemporaryFolder()
        // Some of the files are examples that the site checks.
        let files = text.replacing(/\n```yaml (key|resources)\n/, with: "\n```yaml\n")
        for block in files.split(separator: "\n```yaml\n# ").dropFirst() {
            let name = try #require(block.split(separator: "\n").first)
            guard name.hasSuffix(".yaml"), let file = block.split(separator: "\n```\n").first else { continue }
            try folder.write("# \(file)\n", to: String(name))
        }
        for block in text.split(separator: "\n```console\n$ keybook ").dropFirst() {
            let lines = try #require(block.split(separator: "\n```\n").first).split(separator: "\n", maxSplits: 1)
            let arguments = lines[0].split(separator: " ").map { argument in
                argument.hasSuffix(".yaml") ? folder.path + "/" + argument : String(argument)
            }
            let run = await CommandRun(arguments: arguments + ["--config", folder.path + "/keybook.yaml"])
            #expect(run.output.replacing(folder.path + "/", with: "") == lines[1] + "\n", "\(run.error)")
        }
    }
}

/// The sessions of the chapter on access are what keybook prints in the example project.
struct AccessManualTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    @Test func theSessionsAreTrue() async throws {
        let manual = String(decoding: try Files.read(Self.root + "/content/manual/access.md"), as: UTF8.self)
        let project = Self.root + "/content/acme"
        let sessions = manual.components(separatedBy: "```console\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(sessions.count >= 4)
        for session in sessions {
            let lines = session.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let words = lines[0].split(separator: " ").dropFirst(2).map { word in
                word.hasPrefix("keys/") ? "\(project)/\(word)" : String(word)
            }
            let run = await CommandRun(arguments: words + ["--config", project + "/keybook.yaml"])
            #expect(run.output.replacing(project + "/", with: "") == lines[1])
        }
    }
}
