import TerminalForms
import Testing

struct ScreenPainterTests {
    @Test func writesOnlyTheLinesThatHaveChanged() {
        var painter = ScreenPainter(usesColor: false)
        let first = Self.shown(
            &painter, Screen([ScreenLine("a"), ScreenLine("b")], cursor: ScreenCursor(line: 1, column: 1)))
        #expect(first == "⟨?25l⟩⟨0m⟩⟨2J⟩⟨1;1H⟩⟨K⟩a⟨2;1H⟩⟨K⟩b⟨2;2H⟩⟨?25h⟩")
        #expect(Self.shown(&painter, Screen([ScreenLine("a"), ScreenLine("c")])) == "⟨?25l⟩⟨2;1H⟩⟨K⟩c")
        #expect(Self.shown(&painter, Screen([ScreenLine("a")])) == "⟨?25l⟩⟨2;1H⟩⟨J⟩")
        painter.invalidate()
        #expect(Self.shown(&painter, Screen([ScreenLine("a")])) == "⟨?25l⟩⟨0m⟩⟨2J⟩⟨1;1H⟩⟨K⟩a")
    }

    @Test func saysTheColumnAgainBehindWhatTerminalsDisagreeAbout() {
        var painter = ScreenPainter(usesColor: false)
        let line = ScreenLine("🚀") + ScreenLine(" x") + ScreenLine("y")
        #expect(Self.shown(&painter, Screen([line])).hasSuffix("🚀⟨3G⟩ xy"))
    }

    @Test func coloursAreLeftOutWhereNoneAreWanted() {
        let line = ScreenLine("a", .error) + ScreenLine("b") + ScreenLine("c", .strong)
        #expect(ScreenPainter.text(of: line, usesColor: true) == "\u{1B}[31ma\u{1B}[0mb\u{1B}[1mc\u{1B}[0m")
        #expect(ScreenPainter.text(of: line, usesColor: false) == "abc")
    }

    @Test(
        arguments: [
            ([:], Glyphs.unicode), (["LANG": "en_US.UTF-8"], .unicode), (["LANG": "C"], .ascii),
            (["LC_ALL": "C", "LANG": "C.utf8"], .ascii),
            (["LC_CTYPE": "C.utf8", "LANG": "C"], .unicode), (["TERM": "linux", "LANG": "C.UTF-8"], .ascii),
        ] as [([String: String], Glyphs)])
    func drawsWithWhatTheTerminalHas(environment: [String: String], glyphs: Glyphs) {
        #expect(Glyphs.suitable { environment[$0] } == glyphs)
    }

    /// What is written between the two marks of a whole update, control sequences in angle brackets.
    private static func shown(_ painter: inout ScreenPainter, _ screen: Screen) -> String {
        let text = String(decoding: painter.paint(screen), as: UTF8.self)
            .replacing("\u{1B}[?2026h", with: "").replacing("\u{1B}[?2026l", with: "")
        return text.replacing(/\u{1B}\[([?0-9;]*[A-Za-z])/) { "⟨\($0.output.1)⟩" }
    }
}
