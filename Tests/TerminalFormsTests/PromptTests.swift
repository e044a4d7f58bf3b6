import TerminalForms
import Testing

struct PromptTests {
    private static let space = DrawingSpace(columns: 40, lines: 6, glyphs: .ascii)
    private static let known = [
        Suggestion("agt_build", note: "in ns_prod"), Suggestion("agt_deploy"), Suggestion("agt_rebuild", note: "in ns_test"),
    ]

    @Test func aListMovesAroundItsEnds() {
        var list = SelectList(["alpha", "beta", "gamma"].map { Choice($0, $0) })
        #expect(Self.values(&list, [.up]) == "gamma")
        #expect(Self.values(&list, [.down, .down]) == "beta")
        #expect(Self.values(&list, [.end]) == "gamma")
        #expect(Self.values(&list, [.home, .pageDown]) == "gamma")
        #expect(Self.values(&list, [.text("A")]) == "alpha")
        #expect(Self.values(&list, [.text("z")]) == "alpha")
    }

    @Test func aListWithNothingInItAnswersNothing() {
        var list = SelectList([Choice<Int>]())
        let answers = [KeyPress.enter, .up, .down, .end, .text("a")].compactMap { list.handle($0) }
        #expect(answers == [])
        #expect(list.drawing(in: Self.space).lines == [])
    }

    @Test func aLongListShowsThePartAroundThePointer() {
        let choices = (1...20).map { Choice($0, "item \($0)") }
        #expect(Self.text(SelectList(choices)) == ["", "> item 1", "  item 2", "  item 3", "  item 4", "  v 16 more"])
        #expect(
            Self.text(SelectList(choices, current: 9)) == [
                "  ^ 7 more", "  item 8", "  item 9", "> item 10", "  item 11", "  v 9 more",
            ])
        #expect(
            Self.text(SelectList(choices, current: 19)) == [
                "  ^ 16 more", "  item 17", "  item 18", "  item 19", "> item 20", "",
            ])
        for lines in 1...25 {
            for current in 0..<20 {
                let list = SelectList(choices, current: current)
                let drawn = list.drawing(in: DrawingSpace(columns: 20, lines: lines, glyphs: .ascii)).lines.map(\.text)
                #expect(drawn.count <= lines)
                #expect(drawn.contains("> item \(current + 1)"))
            }
        }
    }

    @Test func aSuggestionIsTakenByAFewOfItsLetters() {
        var field = Self.field()
        #expect(
            Self.text(field) == [
                "  id ", "> agt_build    in ns_prod", "  agt_deploy", "  agt_rebuild  in ns_test", "  leave out",
            ])
        Self.press(&field, [.text("bui")])
        #expect(
            Self.text(field) == [
                "  id bui", "> agt_build    in ns_prod", "  agt_rebuild  in ns_test", "  use \"bui\" as it is", "  leave out",
            ])
        #expect(Self.answer(&field) == "agt_build")
        Self.press(&field, [.down])
        #expect(Self.answer(&field) == "agt_rebuild")
        Self.press(&field, [.down])
        #expect(Self.answer(&field) == "bui")
        Self.press(&field, [.down])
        #expect(Self.answer(&field) == "other")
        Self.press(&field, [.down])
        #expect(Self.answer(&field) == "bui")
    }

    @Test func tabCompletesToTheSuggestion() {
        var field = Self.field()
        Self.press(&field, [.text("dep"), .tab])
        #expect(field.typed == "agt_deploy")
        #expect(Self.text(field).first == "  id agt_deploy")
    }

    @Test func aTextThatNothingFitsIsTakenAsItIs() {
        var field = Self.field()
        Self.press(&field, [.text("agt_new")])
        #expect(Self.text(field) == ["  id agt_new", "> use \"agt_new\" as it is", "  leave out"])
        #expect(Self.answer(&field) == "agt_new")
    }

    @Test func withoutSuggestionsEnterNeverLeavesOutByItself() {
        var field = SuggestField(label: "id", suggestions: [], others: [Choice("out", "leave out")])
        #expect(Self.text(field) == ["> id ", "  leave out"])
        #expect(Self.answer(&field) == "")
        Self.press(&field, [.text("x")])
        #expect(Self.answer(&field) == "x")
        Self.press(&field, [.down])
        #expect(Self.answer(&field) == "other")
    }

    @Test func severalAreTakenAndDropped() {
        var groups = MultiSelect(label: "group", suggestions: [Suggestion("grp_a"), Suggestion("grp_b")])
        #expect(Self.answer(&groups, .enter) == [])
        Self.press(&groups, [.text(" "), .down, .text(" "), .up, .text(" ")])
        #expect(groups.chosen == ["grp_b"])
        Self.press(&groups, [.text("new"), .enter])
        #expect(groups.chosen == ["grp_b", "new"])
        #expect(groups.typed == "")
        #expect(groups.drawing(in: Self.space).lines.map(\.text) == ["  group ", "> [ ] grp_a", "  [x] grp_b", "  [x] new"])
        #expect(Self.answer(&groups, .enter) == ["grp_b", "new"])
    }

    @Test func whatIsTypedIsTakenWithoutAList() {
        var groups = MultiSelect(label: "group", suggestions: [], chosen: [])
        Self.press(&groups, [.text("grp_a"), .enter, .text("grp_b"), .enter, .text("grp_a"), .enter])
        #expect(Self.answer(&groups, .enter) == ["grp_a", "grp_b"])
    }

    @Test func aPasteOfSeveralIsTakenAtOnce() {
        var groups = MultiSelect(label: "group", suggestions: [])
        Self.press(&groups, [.pasted("grp_a, grp_b\ngrp_a")])
        #expect(groups.chosen == ["grp_a", "grp_b"])
        Self.press(&groups, [.pasted(" grp_c\n")])
        #expect(groups.typed == "grp_c")
    }

    @Test func confirmingTakesYesForYesOnly() {
        var confirm = Confirm()
        #expect(Self.answer(&confirm, .text("y")) == true)
        #expect(Self.answer(&confirm, .text("n")) == false)
        #expect(Self.answer(&confirm, .enter) == false)
        #expect(Self.answer(&confirm, .down) == nil)
        #expect(Self.answer(&confirm, .enter) == true)
    }

    @Test func aPaneMovesByPagesAndStopsAtItsEnds() {
        var pane = ScrollPane()
        #expect(pane.visible(count: 20, height: 6) == 0..<6)
        #expect(Self.moves(&pane, .pageDown))
        #expect(pane.visible(count: 20, height: 6) == 5..<11)
        #expect(Self.moves(&pane, .end))
        #expect(pane.visible(count: 20, height: 6) == 14..<20)
        #expect(pane.visible(count: 20, height: 10) == 10..<20)
        #expect(Self.moves(&pane, .pageUp))
        #expect(pane.visible(count: 20, height: 6) == 9..<15)
        #expect(pane.visible(count: 3, height: 6) == 0..<3)
        #expect(pane.visible(count: 3, height: 0) == 3..<3)
        #expect(!Self.moves(&pane, .up))
    }

    // MARK: -

    private static func field() -> SuggestField<String> {
        SuggestField(label: "id", suggestions: known, others: [Choice("out", "leave out")])
    }

    private static func press<P: Prompt>(_ prompt: inout P, _ keys: [KeyPress]) {
        for key in keys { _ = prompt.handle(key) }
    }

    private static func answer<P: Prompt>(_ prompt: inout P, _ key: KeyPress) -> P.Answer? { prompt.handle(key) }

    private static func moves(_ pane: inout ScrollPane, _ key: KeyPress) -> Bool { pane.handle(key, count: 20, height: 6) }

    private static func values<Value>(_ list: inout SelectList<Value>, _ keys: [KeyPress]) -> Value? {
        press(&list, keys)
        return list.handle(.enter)
    }

    private static func answer(_ field: inout SuggestField<String>) -> String? {
        switch field.handle(.enter) {
        case .text(let text): text
        case .other: "other"
        case nil: nil
        }
    }

    private static func text(_ prompt: some Prompt) -> [String] { prompt.drawing(in: space).lines.map(\.text) }
}
