import Foundation
import Platform
import TestSupport
import Testing

/// The pages that begin with `keybook init` are true of what it writes: their commands run, and print what is shown.
@Suite(.enabled(if: TerminalRun.program != nil, "keybook is not built"))
struct StarterManualTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// A fence of a page.
    struct Block: Sendable {
        let language: Substring
        let text: String
    }

    /// The parts of a page that each begin with a heading of level 2, with their fences in order.
    private static func parts(of page: String) throws -> [[Block]] {
        let text = String(decoding: try Files.read(root + "/content/manual/" + page), as: UTF8.self)
        return text.components(separatedBy: "\n## ").dropFirst().map { part in
            part.matches(of: /(?ms)^```([a-z]+)\n(.*?)^```$/).map { Block(language: $0.output.1, text: String($0.output.2)) }
        }
    }

    /// What needs a network, an account, or never ends.
    private static let elsewhere = ["keybook serve", "git push", "gh ", "rsync ", "make ", "cd my-keys", "export "]

    /// Each part in a project of its own, as a repository.
    @Test func theRecipesRun() throws {
        let parts = try Self.parts(of: "recipes.md")
        #expect(parts.count > 10)
        for part in parts {
            let project = try Project()
            for block in part { try project.run(block) }
        }
    }

    /// One part after the other, in one project.
    @Test func theFirstCheckGoesAsItIsTold() throws {
        let project = try Project()
        for part in try Self.parts(of: "first-check.md") {
            for block in part where !block.text.contains("keybook init") { try project.run(block) }
        }
        #expect(try project.shell("keybook check --strict").status == 0)
    }

    @Test func theFirstSiteGoesAsItIsTold() throws {
        let project = try Project()
        for block in try Self.parts(of: "first-site.md").flatMap(\.self) where !block.text.contains("keybook init") {
            try project.run(block)
        }
        #expect(Files.kind(of: project.folder.path + "/_site/keys/deploy-pipeline.html") == .file)
    }

    /// What `keybook init` writes, committed.
    private struct Project {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            let start = try shell(
                """
                keybook init . && git init -q -b main . && git config user.name t && git config user.email t@example.com && \
                git add . && git commit -qm start
                """)
            #expect(start.status == 0, "\(start.output)")
        }

        func run(_ block: Block) throws {
            switch block.language {
            case "sh":
                let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { line in !elsewhere.contains { line.hasPrefix($0) } }
                let result = try shell("set -eu\n" + lines.joined(separator: "\n"))
                #expect(result.status == 0, "\(block.text)\(result.output)")
            case "console": try runSession(block.text)
            default: break
            }
        }

        /// The commands after `$`, and what they print: at least what is shown, from its beginning.
        private func runSession(_ text: String) throws {
            for step in ("\n" + text).components(separatedBy: "\n$ ").dropFirst() {
                let lines = step.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                if elsewhere.contains(where: { lines[0].hasPrefix($0) }) { continue }
                let result = try shell(String(lines[0]), withErrors: false)
                if lines.count > 1 { #expect(result.output.hasPrefix(lines[1].drop { $0 == "\n" }), "\(result.output)") }
            }
        }

        func shell(_ script: String, withErrors: Bool = true) throws -> (status: Int32, output: String) {
            let process = Process()
            let pipe = Pipe()
            let program = try #require(TerminalRun.program)
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", script]
            process.currentDirectoryURL = URL(filePath: folder.path)
            let path = URL(filePath: program).deletingLastPathComponent().path + ":/usr/bin:/bin"
            process.environment = ["PATH": path, "HOME": folder.path, "LANG": "C.UTF-8"]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = pipe
            process.standardError = withErrors ? pipe : FileHandle.nullDevice
            try process.run()
            let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, output)
        }
    }
}
