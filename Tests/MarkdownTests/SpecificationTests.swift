import Foundation
import Markdown
import Testing

/// The examples of CommonMark 0.30, read from the text of the specification.
private enum Specification {
    static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/spec/commonmark-0.30.txt").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: file.path)

    static func examples() throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        let text = try String(contentsOf: file, encoding: .utf8).replacing("→", with: "\t")
        return text.split(separator: "\n" + fence + " example\n").dropFirst().compactMap { part in
            guard let end = part.firstRange(of: "\n" + fence + "\n") else { return nil }
            let body = "\n" + part[..<end.lowerBound] + "\n"
            guard let middle = body.firstRange(of: "\n.\n") else { return nil }
            return Example(
                String(body[..<middle.lowerBound].dropFirst()) + (middle.lowerBound == body.startIndex ? "" : "\n"),
                String(body[middle.upperBound...]))
        }
    }
}

@Suite struct SpecificationTests {
    @Test(.enabled(if: Specification.isPresent, "the specification is not at ../shared/spec/commonmark-0.30.txt"))
    func rendersEveryExampleOfTheSpecification() throws {
        let examples = try Specification.examples()
        #expect(examples.count == 652)
        for (index, example) in examples.enumerated() {
            #expect(html(example.markdown, .commonmark) == example.html, "example \(index + 1)")
        }
    }
}
