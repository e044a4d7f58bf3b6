import DiagnosticFormats
import Foundation
import KeyValidator
import Platform
import SourceText
import TestSupport
import Testing

/// What `patch` and `git apply` make of a diff is what the fixes made of the file.
struct PatchTests {
    @Test(
        .enabled(if: Program.patch.isInstalled, "patch is not installed"),
        arguments: [0, 1000])
    func patchMakesTheSameOfEveryFile(seed: Int) throws {
        let corpus = try Corpus(seed: UInt64(seed))
        try Program.patch.run(["-p1", "-s", "-i", "../diff"], in: corpus.folder.path + "/files")
        try corpus.expectToBeFixed()
    }

    @Test(
        .enabled(if: Program.git.isInstalled, "git is not installed"),
        arguments: [0, 1000])
    func gitMakesTheSameOfEveryFile(seed: Int) throws {
        let corpus = try Corpus(seed: UInt64(seed))
        try Program.git.run(["apply", "--whitespace=nowarn", "../diff"], in: corpus.folder.path + "/files")
        try corpus.expectToBeFixed()
    }
}

/// Files with mistakes in a folder of their own, and beside it the diff that mends them all.
private struct Corpus {
    let folder: TemporaryFolder
    private var expected: [(name: String, bytes: [UInt8])] = []

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        var diff: [UInt8] = []
        for (name, text) in Self.generated(seed) + (try Self.fixtures()) {
            let notation = Notation(fileName: name)
            let fixed = SpecChecker().fixed(SourceFile(name: name, text: text), as: notation)
            guard fixed.isChanged else { continue }
            let (old, new) = (fixed.original.excerpts(as: notation), fixed.source.excerpts(as: notation))
            // A masked diff is for reading only.
            guard old.masked(0..<old.file.bytes.count) == old.file.bytes else { continue }
            diff += UnifiedDiff(from: old, to: new, changes: fixed.changes).formatted(usesColor: false)
            try folder.write(text, to: "files/" + name)
            expected.append((name, fixed.source.bytes))
        }
        try folder.write(String(decoding: diff, as: UTF8.self), to: "diff")
    }

    func expectToBeFixed() throws {
        #expect(expected.count > 100)
        for file in expected {
            let bytes = try Files.read(folder.path + "/files/" + file.name)
            #expect(bytes == file.bytes, "\(file.name)\n\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private static func generated(_ seed: UInt64) -> [(String, String)] {
        (seed..<seed + 300).map { seed in
            let spec = GeneratedSpec(seed: seed)
            let name = ["spec", "a spec", "sub/spec", "späc", "sp\"ec"][Int(seed % 5)]
            return ("\(name)-\(seed).\(spec.isJSON ? "json" : "yaml")", spec.text)
        }
    }

    /// The fixtures of the rules, without the lines that mark the findings.
    private static func fixtures() throws -> [(String, String)] {
        let root = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/Rules"
        return try Files.entries(of: root).flatMap { rule in
            try Files.entries(of: "\(root)/\(rule.name)").map { file in
                let text = String(decoding: try Files.read("\(root)/\(rule.name)/\(file.name)"), as: UTF8.self)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                return ("\(rule.name)-\(file.name)", lines.filter { !$0.contains(/^ *[\^|>]+ [a-z-]+$/) }.joined(separator: "\n"))
            }
        }
    }
}

private struct Program {
    let path: String

    static let patch = Program(path: "/usr/bin/patch")
    static let git = Program(path: "/usr/bin/git")

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    func run(_ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        // Within a repository `git apply` would pass over files outside of it.
        process.environment = ["GIT_CEILING_DIRECTORIES": folder, "PATH": "/usr/bin:/bin"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
