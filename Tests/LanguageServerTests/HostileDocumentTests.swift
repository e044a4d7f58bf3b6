import SourceText
import TestSupport
import Testing

@testable import LanguageServer

/// Specs that have been torn apart, asked about at any place. That every question has an answer is the point, and that the
/// answer is one that a client can follow.
struct HostileDocumentTests {
    @Test func tornSpecsAreServed() throws {
        var random = SplitMix(seed: 11)
        let corpus = try Corpus.files().filter { $0.bytes.count < 1500 }
        let pieces = [
            ":", ": ", "- ", "\n", "\r\n", "\r", "\"", "'", "{", "}", "[", "]", ",", "#", " #", "|", "&a ", "*a", "!t ", "\t",
            "  ", "😀", "\u{FEFF}",
            "\u{0}", "---\n", "role: ", "resource_type: agent\n", "sharing_group_ids: [", "\\", "\u{FFFD}", "e\u{301}",
        ].map { Array($0.utf8) }
        for _ in 0..<1500 {
            guard let file = corpus.randomElement(using: &random) else { return }
            var bytes = file.bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let start = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...30, using: &random))
                bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
            }
            var client = ClientCapabilities.full
            client.positionEncoding = PositionEncoding.allCases.randomElement(using: &random) ?? .utf16
            // As an editor has it: a text, whatever was on disk.
            let text = String(decoding: bytes, as: UTF8.self)
            let scene = Scene(
                text,
                path: file.name.hasSuffix(".json")
                    ? "keys/a.json" : ["keys/a.yaml", "groups.yaml", "keybook.yaml"].randomElement(using: &random) ?? "a",
                client: client)
            for _ in 0..<6 { ask(scene, at: Int.random(in: 0...text.utf8.count, using: &random)) }
        }
    }

    private func ask(_ scene: Scene, at offset: Int) {
        let (view, position) = (scene.view, scene.view.lines.position(at: offset, in: scene.view.client.positionEncoding))
        _ = Definition(document: view).location(at: position)
        if let hover = Hover(document: view).result(at: position) { #expect(hover.range.start <= hover.range.end) }
        for item in Completion(document: view).list(at: position)?.items ?? [] {
            // LSP 3.17, Completion Request: an edit is on one line and holds the place that was asked about.
            let range = item.textEdit.range
            #expect(range.start.line == range.end.line && range.start <= position && position <= range.end)
        }
        let actions = CodeActions(document: view).actions(
            for: CodeActionParams(
                textDocument: DocumentIdentifier(uri: view.uri), range: TextRange(start: position, end: position),
                context: CodeActionParams.Context(only: nil)))
        for edits in actions.compactMap({ $0.edit.documentChanges?.first?.edits }) {
            // LSP 3.17, TextEdit[]: edits must not overlap.
            for (edit, next) in zip(edits, edits.dropFirst()) { #expect(edit.range.end <= next.range.start) }
        }
    }

    @Test func aFileThatIsTooLargeIsAskedAboutInVain() {
        let scene = Scene(String(repeating: "# x\n", count: 300_000) + "preset: <|>")
        #expect(scene.view.report.diagnostics.map(\.rule) == ["file-too-large"])
        #expect(Completion(document: scene.view).list(at: scene.position) == nil)
        #expect(Hover(document: scene.view).result(at: scene.position) == nil)
    }
}
