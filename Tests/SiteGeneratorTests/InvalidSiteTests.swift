import Platform
import SiteGenerator
import SourceText
import Testing

@Suite struct InvalidSiteTests {
    static let fixtures =
        ["collisions", "components", "fences", "front-matter", "layout", "links", "templates"].map {
            SiteFixture(name: "invalid-\($0)")
        }
        + [
            SiteFixture(name: "invalid-template-names", isStrict: true),
            SiteFixture(name: "invalid-anchors", baseURL: "https://docs.example.org/keys"),
            SiteFixture(name: "invalid-raw-links", allowsRawHTML: true),
        ]

    @Test(arguments: fixtures)
    func tellsEveryProblemWithItsPlace(_ fixture: SiteFixture) throws {
        let sink = MemorySink()
        let result = try fixture.build(fixture.path, into: sink)
        #expect(result.hasErrors != fixture.isStrict && !result.isPublished)
        #expect(sink.files.isEmpty)
        let found = result.diagnostics.map { line(for: $0, in: fixture) }.joined()
        let expected = fixture.path + "/expected.txt"
        if SiteFixture.isRecording { try Files.write(Array(found.utf8), to: expected) }
        #expect(found == String(decoding: try Files.read(expected), as: UTF8.self))
    }

    private func line(for diagnostic: Diagnostic, in fixture: SiteFixture) -> String {
        let start = diagnostic.range.start
        let end = diagnostic.range.end
        let isInside = diagnostic.file.hasPrefix(fixture.path)
        let file = isInside ? String(diagnostic.file.dropFirst(fixture.path.count + 1)) : diagnostic.file
        let place = "\(file):\(start.line):\(start.column)-\(end.line):\(end.column)"
        let notes = diagnostic.notes.map { "    \($0)\n" }.joined()
        return "\(place): \(diagnostic.severity) \(diagnostic.rule): \(diagnostic.message)\n\(notes)"
    }
}
