import Foundation
import Platform
import SiteGenerator
import SourceText
import Testing

@Suite struct SiteGoldenTests {
    static let fixtures = [
        SiteFixture(name: "handbook"),
        SiteFixture(name: "own-404", baseURL: "https://example.org/keys"),
        SiteFixture(name: "code-hosting", isOfCodeHosting: true),
    ]

    @Test(arguments: fixtures)
    func buildsExactlyTheExpectedFiles(_ fixture: SiteFixture) throws {
        let sink = MemorySink()
        let result = try fixture.build(fixture.path + "/input", into: sink)
        #expect(result.diagnostics.map(\.message) == [])
        let expected = fixture.path + "/expected"
        if SiteFixture.isRecording { try record(sink.files, at: expected) }
        let goldens = try filesBelow(expected)
        #expect(sink.files.keys.sorted() == goldens.keys.sorted())
        for (path, bytes) in goldens {
            #expect(text(sink.files[path] ?? []) == text(bytes), "\(path)")
        }
    }

    @Test(arguments: fixtures)
    func buildsTheSameBytesAgain(_ fixture: SiteFixture) throws {
        let (first, second) = (MemorySink(), MemorySink())
        _ = try fixture.build(fixture.path + "/input", into: first)
        _ = try fixture.build(fixture.path + "/input", into: second)
        #expect(first.files == second.files)
    }

    @Test(arguments: fixtures)
    func namesNoPlaceOfThisMachine(_ fixture: SiteFixture) throws {
        let sink = MemorySink()
        _ = try fixture.build(fixture.path + "/input", into: sink)
        for (path, bytes) in sink.files {
            #expect(!text(bytes).contains(fixture.path), "\(path)")
        }
    }

    private func record(_ files: [String: [UInt8]], at folder: String) throws {
        try? FileManager.default.removeItem(atPath: folder)
        for (path, bytes) in files {
            let target = folder + "/" + path
            try Files.makeDirectory(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
            try Files.write(bytes, to: target)
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
