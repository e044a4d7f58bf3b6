import Platform
import TestSupport
import Testing

/// What the README shows is what keybook prints.
struct ReadmeTests {
    @Test func theFirstExampleIsTrue() async throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let readme = String(decoding: try Files.read(root + "/README.md"), as: UTF8.self)
        let spec = try #require(block("yaml", in: readme))
        let shown = try #require(block("console", in: readme))
        let folder = try TemporaryFolder()
        try folder.write(spec, to: "keys/ci.yaml")
        let run = await CommandRun("check", folder.path + "/keys")
        #expect("$ keybook check keys/\n" + run.output.replacing(folder.path + "/", with: "") == shown)
    }

    /// The first fenced block of a language.
    private func block(_ language: String, in text: String) -> String? {
        guard let start = text.firstRange(of: "```\(language)\n") else { return nil }
        let rest = text[start.upperBound...]
        return rest.firstRange(of: "```\n").map { String(rest[..<$0.lowerBound]) }
    }
}
