import Foundation
import KeybookCommands
import Platform
import TestSupport
import Testing

/// Every page that is made of a project's keys, byte for byte, with templates of the fixture's own.
///
/// `KEYBOOK_RECORD=1` writes what is expected.
@Suite(.serialized) struct KeyPagesGoldenTests {
    private static let root =
        "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/Sites/keys"

    @Test func thePagesAreTheExpectedOnes() async throws {
        let pages = try await built()
        let expected = Self.root + "/expected"
        if environmentVariable("KEYBOOK_RECORD") == "1", environmentVariable("CI") == nil {
            try? FileManager.default.removeItem(atPath: expected)
            for (path, text) in pages {
                let target = expected + "/" + path
                try Files.makeDirectory(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
                try Files.write(Array(text.utf8), to: target)
            }
        }
        let goldens = try Self.pages(below: expected)
        #expect(pages.keys.sorted() == goldens.keys.sorted())
        for (path, text) in goldens { #expect(pages[path] == text, "\(path)") }
    }

    @Test func twoBuildsAreTheSame() async throws {
        let (first, second) = (try await built(), try await built())
        #expect(first == second)
    }

    @Test func noPageNamesAPlaceOfThisMachine() async throws {
        for (path, text) in try await built() { #expect(!text.contains(Self.root), "\(path)") }
    }

    private func built() async throws -> [String: String] {
        let folder = try TemporaryFolder()
        let run = await CommandRun("build", Self.root + "/input", "--output", folder.path + "/site")
        #expect(run.status == .success, "\(run.error)")
        return try Self.pages(below: folder.path + "/site")
    }

    private static func pages(below folder: String, prefix: String = "") throws -> [String: String] {
        var pages: [String: String] = [:]
        for entry in try Files.entries(of: folder + "/" + prefix) {
            let path = prefix + entry.name
            if entry.kind == .directory {
                pages.merge(try Self.pages(below: folder, prefix: path + "/")) { first, _ in first }
            } else if path.hasSuffix(".html") {
                pages[path] = String(decoding: try Files.read(folder + "/" + path), as: UTF8.self)
            }
        }
        return pages
    }
}
