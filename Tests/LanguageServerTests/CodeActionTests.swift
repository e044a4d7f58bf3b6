import KeyValidator
import SourceText
import Testing

@testable import LanguageServer

struct CodeActionTests {
    private static let spec = """
        name: CI
        preset: deply
        scopes:
          - resource_type: agent
            resource_id: agt_build
            role: editr # for CI
          - { resource_type: agent, resource_id: agt_x, role: viewer }
          - { resource_type: agent, resource_id: agt_x, role: viewer }
        sharing_group_ids: [grp_a, grp_a]

        """

    @Test func theFixOfAFindingIsOfferedInItsRange() throws {
        let scene = Scene(Self.spec.replacing("editr", with: "ed<|>itr"))
        let actions = actions(scene)
        #expect(actions.map(\.title) == ["Replace with `editor`", "Suppress `role-invalid` here", "Fix all keybook problems"])
        let fix = try #require(actions.first)
        #expect(fix.isPreferred == true && fix.kind == .quickFix)
        #expect(fix.diagnostics.map(\.code) == ["role-invalid"])
        let edit = try #require(fix.edit.documentChanges?.first)
        #expect(edit.textDocument.version == 7)
        #expect(scene.text(after: edit.edits).contains("role: editor # for CI"))
    }

    /// One action mends what `keybook check --fix` does, in as many passes.
    @Test func everyFixAtOnceLeavesNothingToFix() throws {
        let scene = Scene(Self.spec.replacing("type: agent\n", with: "type: agnt\n"))
        let action = try #require(actions(scene, only: ["source.fixAll"]).first)
        #expect(action.kind == .fixAll)
        let text = scene.text(after: action.edit.documentChanges?.first?.edits ?? [])
        let fixed = SpecChecker().fixed(SourceFile(name: "a.yaml", bytes: scene.view.bytes), as: .yaml)
        #expect(Array(text.utf8) == fixed.source.bytes)
        #expect(text.contains("role: editor # for CI") && text.contains("preset: deploy"))
        #expect(text.contains("sharing_group_ids: [grp_a]"))
    }

    /// Each rule's bad example, mended in one go, has no fix left.
    @Test func theBadExamplesCanBeMended() {
        for rule in RuleSet.all where rule.documentation.bad.notation == .yaml && rule.documentation.bad.kind == .keys {
            let scene = Scene(rule.documentation.bad.text)
            guard let edit = actions(scene, only: ["source"]).first?.edit.documentChanges?.first else { continue }
            let left = Scene(scene.text(after: edit.edits)).view.report.diagnostics
            #expect(left.allSatisfy { $0.fix == nil }, "\(rule.id)")
        }
    }

    @Test(arguments: [
        (["quickfix"], ["Replace with `editor`", "Suppress `role-invalid` here"]),
        (["source.fixAll.keybook"], ["Fix all keybook problems"]),
        (["source"], ["Fix all keybook problems"]), (["refactor"], []), (["source.organizeImports"], []), (["quick"], []),
        ([], []),
    ])
    func onlyWhatIsAskedForIsOffered(only: [String], expected: [String]) {
        #expect(actions(Scene(Self.spec.replacing("editr", with: "ed<|>itr")), only: only).map(\.title) == expected)
    }

    @Test func aClientWithoutVersionsGetsPlainEdits() throws {
        let scene = Scene("preset: <|>deply", client: .plain)
        let action = try #require(actions(scene).first)
        #expect(action.edit.documentChanges == nil && action.isPreferred == nil)
        #expect(scene.text(after: action.edit.changes?["file:///project/keys/a.yaml"] ?? []) == "preset: deploy")
    }

    @Test func aClientWithoutActionsGetsNone() {
        #expect(actions(Scene("preset: <|>deply", client: ClientCapabilities())).isEmpty)
    }

    // MARK: Suppressions

    @Test(arguments: [
        ("preset: <|>deply\n", "preset: deply  # keybook: ignore preset-unknown\n"),
        ("preset: <|>deply", "preset: deply  # keybook: ignore preset-unknown"),
        ("preset: <|>deply\r\nname: a\r\n", "preset: deply  # keybook: ignore preset-unknown\r\nname: a\r\n"),
        ("preset: <|>deply # keybook: ignore role-legacy\n", "preset: deply # keybook: ignore role-legacy, preset-unknown\n"),
        (
            "preset: <|>deply # keybook: ignore role-legacy, -- later\n",
            "preset: deply # keybook: ignore role-legacy, preset-unknown, -- later\n"
        ),
        (
            "preset: <|>deply # keybook: ignore -- later\n",
            "# keybook: ignore preset-unknown\npreset: deply # keybook: ignore -- later\n"
        ),
        ("preset: <|>deply # why\n", "# keybook: ignore preset-unknown\npreset: deply # why\n"),
        ("preset: <|>deply # why\r\n", "# keybook: ignore preset-unknown\r\npreset: deply # why\r\n"),
        ("- name: a\n  preset: <|>deply # why\n", "- name: a\n  # keybook: ignore preset-unknown\n  preset: deply # why\n"),
        ("preset: <|>\"dep\n  ly\"\n", "# keybook: ignore preset-unknown\npreset: \"dep\n  ly\"\n"),
        ("preset: <|>|\n  deply\n", "preset: |  # keybook: ignore preset-unknown\n  deply\n"),
        ("# <|>tu_aaaaaaaaaaaaaaaaaaaa\nname: a\n", "# keybook: ignore secret-present\n# tu_aaaaaaaaaaaaaaaaaaaa\nname: a\n"),
    ])
    func aSuppressionIsWrittenWhereItCounts(marked: String, expected: String) throws {
        let scene = Scene(marked)
        let action = try #require(
            actions(scene).first { $0.title.hasPrefix("Suppress") && $0.diagnostics[0].code != "field-missing" })
        let text = scene.text(after: action.edit.documentChanges?.first?.edits ?? [])
        #expect(text == expected)
        // The check hears of it, and the file says what it said.
        let rule = action.diagnostics[0].code
        #expect(!Scene(text).view.report.diagnostics.contains { $0.rule == rule })
        let values = [scene.view.bytes, Array(text.utf8)].map { bytes in
            SourceFile(name: "a", bytes: bytes).readValues(as: .yaml).documents.map { $0.root.tree.scalars.map(\.text) }
        }
        #expect(values[0] == values[1])
    }

    /// Whatever is found anywhere: suppressed, it is gone, and nothing else is.
    @Test func everySuppressionInTheCorpusCounts() throws {
        for file in try Corpus.files() where file.name.hasSuffix(".yaml") {
            let scene = Scene(String(decoding: file.bytes, as: UTF8.self))
            let found = scene.view.report.diagnostics
            for diagnostic in found.prefix(3) {
                let position = scene.view.lines.position(at: diagnostic.range.start.offset, in: .utf16)
                let range = TextRange(start: position, end: position)
                let action = actions(scene, range: range).first { $0.title == "Suppress `\(diagnostic.rule)` here" }
                guard let action else { continue }
                let left = Scene(scene.text(after: action.edit.documentChanges?.first?.edits ?? [])).view.report.diagnostics
                let line = diagnostic.range.start.line
                let expected = found.filter { $0.rule != diagnostic.rule || $0.range.start.line != line }.map(\.rule)
                #expect(left.map(\.rule) == expected, "\(file.name): \(diagnostic.rule)")
            }
        }
    }

    @Test func whatEndsReadingCannotBeSuppressed() {
        #expect(!actions(Scene("x: &a <|>1\n<<: *a\n")).contains { $0.title.contains("syntax-invalid") })
        #expect(
            !actions(Scene("name: a # keybook: ignore <|>role-legacy\n")).contains { $0.title.contains("suppression-unused") })
    }

    @Test func inventoriesAreMendedAndSuppressedToo() throws {
        let scene = Scene(
            "groups:\n  - id: a\n    grants: [{ resource_type: agent, resource_id: agt_build, role: <|>veiwer }]\n",
            path: "groups.yaml")
        #expect(actions(scene).map(\.title) == ["Replace with `viewer`", "Suppress `role-invalid` here"])
    }

    @Test func thereAreNoCommentsInJSON() {
        #expect(!actions(Scene("{ \"preset\": <|>\"deply\" }", path: "keys/a.json")).contains { $0.title.hasPrefix("Suppress") })
    }

    @Test func aFileThatCannotBeReadHasNoSuppressions() {
        #expect(!actions(Scene("preset: <|>[deply\n")).contains { $0.title.hasPrefix("Suppress") })
    }

    @Test func aLineOfAHundredThousandFindingsHasAMenuOfAFew() {
        let groups = Array(repeating: "g", count: 100_000).joined(separator: ",")
        let scene = Scene("sharing_group_ids: [\(groups)]")
        let end = TextPosition(line: 1000, character: 0)
        let range = TextRange(start: TextPosition(line: 0, character: 0), end: end)
        #expect(actions(scene, range: range).count < 200)
    }

    private func actions(_ scene: Scene, range: TextRange? = nil, only: [String]? = nil) -> [CodeAction] {
        let range = range ?? TextRange(start: scene.position, end: scene.position)
        let document = DocumentIdentifier(uri: scene.view.uri)
        return CodeActions(document: scene.view).actions(
            for: CodeActionParams(textDocument: document, range: range, context: CodeActionParams.Context(only: only)))
    }
}
