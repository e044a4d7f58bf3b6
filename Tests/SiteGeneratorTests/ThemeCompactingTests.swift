import Testing

@testable import SiteGenerator

/// What is left of a theme's files on their way to browsers.
struct ThemeCompactingTests {
    @Test(arguments: [
        ("/* one */\n.a :hover,\n.b > .c {\n  color: red;\n  margin: 0 1px;\n}\n", ".a :hover,.b > .c{color:red;margin:0 1px}"),
        (".a/* x */.b {}", ".a/**/.b{}"),
        (".a /* x */ .b {}", ".a .b{}"),
        ("p::before { content: \"/* a */  \\\" ; }\" / \"\"; }", "p::before{content:\"/* a */  \\\" ; }\" / \"\"}"),
        ("a { background: url('data:,a  b'); width: calc(1px + 2px) }", "a{background:url('data:,a  b');width:calc(1px + 2px)}"),
        ("@media (min-width: 3rem) and (hover: none) { a { b: c } }", "@media (min-width:3rem) and (hover:none){a{b:c}}"),
        (".a\\\" b { c: d }", ".a\\\" b{c:d}"), ("a { b: \"unclosed", "a{b:\"unclosed"), ("/* unclosed", ""),
    ])
    func styleSheetsKeepTheirMeaning(written: String, published: String) {
        #expect(text(compactStyleSheet(Array(written.utf8))) == published)
    }

    @Test(arguments: [
        ("// What it does.\nlet a = 1\n\n  // Why.\n  b(`${a}`) // kept\n", "let a = 1\nb(`${a}`) // kept\n"),
        ("let a = `x\n  y`;\n", "let a = `x\n  y`;\n"),
    ])
    func scriptsKeepTheirMeaning(written: String, published: String) {
        #expect(text(compactScript(Array(written.utf8))) == published)
    }

    @Test func otherFilesStayAsTheyAre() {
        let bytes = Array("<svg>  <!-- a --></svg>".utf8)
        #expect(ThemeFile(name: "favicon.svg", bytes: bytes, displayName: "").compactBytes == bytes)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
