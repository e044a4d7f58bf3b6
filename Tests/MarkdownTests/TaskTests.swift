import Markdown
import Testing

/// GFM 5.3.
@Suite struct TaskTests {
    @Test(arguments: [
        Example(
            "- [ ] foo\n- [x] bar\n",
            "<ul>\n<li>\(open) foo</li>\n<li>\(done) bar</li>\n</ul>\n"),
        Example(
            "- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n",
            "<ul>\n<li>\(done) foo\n<ul>\n<li>\(open) bar</li>\n<li>\(done) baz</li>\n</ul>\n</li>\n<li>\(open) bim</li>\n</ul>\n"
        ),
        Example("1. [X] *a*", "<ol>\n<li>\(done) <em>a</em></li>\n</ol>\n"),
        Example("> - [ ]\ta", "<blockquote>\n<ul>\n<li>\(open) a</li>\n</ul>\n</blockquote>\n"),
        Example("- [ ] a\n\n  b", "<ul>\n<li>\(open) \n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
        Example("- [x] a\n\n[x]: /u", "<ul>\n<li>\(done) a</li>\n</ul>\n"),
        Example(
            "- [ ]\n- [x]a\n- [y] a\n- \\[ ] a", "<ul>\n<li>[ ]</li>\n<li>[x]a</li>\n<li>[y] a</li>\n<li>[ ] a</li>\n</ul>\n"),
        Example("- a\n\n  [ ] b", "<ul>\n<li>\n<p>a</p>\n<p>[ ] b</p>\n</li>\n</ul>\n"),
        Example("[ ] a", "<p>[ ] a</p>\n"),
    ])
    func putsBoxesBeforeTasks(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func saysOnASiteWhatABoxMeans() {
        #expect(
            html("- [ ] a\n- [x] b\n") == """
                <ul>
                <li class="task"><input type="checkbox" disabled aria-label="To do"> a</li>
                <li class="task"><input type="checkbox" disabled aria-label="Done" checked> b</li>
                </ul>

                """)
        #expect(html("- [ ] a\n", .commonmark) == "<ul>\n<li>[ ] a</li>\n</ul>\n")
    }

    private static let open = "<input disabled=\"\" type=\"checkbox\">"
    private static let done = "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
}
