import Highlighting
import Testing

/// The same for languages of programs.
@Suite struct ProgramLanguageTests {
    @Test func swiftMarksTextsAroundTheirInterpolations() {
        #expect(
            marked(
                """
                /// Doc /* not open
                /* a /* b */ c */
                @Test func `if`(_ x: Int) throws -> [Key.self] {
                    let text = "a \\(f("b", (1))) c \\" // d"
                    let raw = #"a \\(x) "b" \\#(y) c"#, dots = 0...0xFF
                    #expect(x.in == nil, \"""
                        a "quoted" \\(true)
                        \""")
                }
                """, .swift)
                    == """
                    c⟦/// Doc /* not open
                    /* a /* b */ c */⟧
                    s⟦@Test⟧ n⟦func⟧ `if`(n⟦_⟧ x: s⟦Int⟧) n⟦throws⟧ -> [s⟦Key⟧.self] {
                        n⟦let⟧ text = l⟦"a \\(⟧f(l⟦"b"⟧, (l⟦1⟧))l⟦) c \\" // d"⟧
                        n⟦let⟧ raw = l⟦#"a \\(x) "b" \\#(⟧yl⟦) c"#⟧, dots = l⟦0⟧...l⟦0xFF⟧
                        s⟦#expect⟧(x.in == l⟦nil⟧, l⟦\"""
                            a "quoted" \\(true)
                            \"""⟧)
                    }
                    """.replacing("n⟦_⟧", with: "_"))
    }

    @Test func pythonMarksTextsWithTheirPrefixes() {
        #expect(
            marked(
                """
                @app.get("/")  # route
                async def f(key: Key = None):
                    \"""Doc's "text\\\"""
                    \"""
                    return rb'\\'' if x @ y else f"{z}", 1_000.5, self.pass_, a.is
                """, .python) == """
                    s⟦@app.get⟧(l⟦"/"⟧)  c⟦# route⟧
                    n⟦async def⟧ f(key: s⟦Key⟧ = l⟦None⟧):
                        l⟦\"""Doc's "text\\\"""
                        \"""⟧
                        n⟦return⟧ l⟦rb'\\''⟧ n⟦if⟧ x @ y n⟦else⟧ l⟦f"{z}"⟧, l⟦1_000.5⟧, self.pass_, a.is
                    """)
    }

    @Test func javaScriptTellsExpressionsFromDivision() {
        #expect(
            marked(
                """
                const a = b / 2 / c; // half
                if (/[/"]\\/x/gi.test(s)) return /y/;
                let t = `a ${b + `c ${d}` + {e: 1}} f`, $x = null;
                x = y /[ 1
                """, .javaScript) == """
                    n⟦const⟧ a = b / l⟦2⟧ / c; c⟦// half⟧
                    n⟦if⟧ (l⟦/[/"]\\/x/gi⟧.test(s)) n⟦return⟧ l⟦/y/⟧;
                    n⟦let⟧ t = l⟦`a ${⟧b + l⟦`c ${⟧dl⟦}`⟧ + {e: l⟦1⟧}l⟦} f`⟧, $x = l⟦null⟧;
                    x = y /[ l⟦1⟧
                    """)
    }

    @Test func aDiffMarksLines() {
        #expect(
            marked(
                """
                diff --git a/x b/x
                --- a/x
                +++ b/x
                @@ -1,3 +1,3 @@ f
                 same
                --- gone
                -gone
                +new
                 same
                """, .diff) == """
                    c⟦diff --git a/x b/x
                    --- a/x
                    +++ b/x⟧
                    s⟦@@ -1,3 +1,3 @@ f⟧
                     same
                    r⟦--- gone
                    -gone⟧
                    i⟦+new⟧
                     same
                    """)
    }
}
