import Markdown
import Testing

/// The examples of GFM 4.10 and what its text says besides.
@Suite struct PipeTableTests {
    @Test(arguments: [
        Example(
            "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
            "<table>\n<thead>\n<tr>\n<th>foo</th>\n<th>bar</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>baz</td>\n<td>bim</td>\n</tr>\n</tbody>\n</table>\n"),
        Example(
            "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
            "<table>\n<thead>\n<tr>\n<th align=\"center\">abc</th>\n<th align=\"right\">defghi</th>\n</tr>\n"
                + "</thead>\n<tbody>\n<tr>\n<td align=\"center\">bar</td>\n<td align=\"right\">baz</td>\n</tr>\n"
                + "</tbody>\n</table>\n"),
        Example(
            "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
            "<table>\n<thead>\n<tr>\n<th>f|oo</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>b <code>|</code> az</td>\n</tr>\n"
                + "<tr>\n<td>b <strong>|</strong> im</td>\n</tr>\n</tbody>\n</table>\n"),
        Example(
            "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
            "<table>\n<thead>\n<tr>\n<th>abc</th>\n<th>def</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>bar</td>\n<td>baz</td>\n</tr>\n"
                + "</tbody>\n</table>\n<blockquote>\n<p>bar</p>\n</blockquote>\n"),
        Example(
            "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
            "<table>\n<thead>\n<tr>\n<th>abc</th>\n<th>def</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>bar</td>\n<td>baz</td>\n</tr>\n<tr>\n<td>bar</td>\n<td></td>\n</tr>\n"
                + "</tbody>\n</table>\n<p>bar</p>\n"),
        Example("| abc | def |\n| --- |\n| bar |\n", "<p>| abc | def |\n| --- |\n| bar |</p>\n"),
        Example(
            "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
            "<table>\n<thead>\n<tr>\n<th>abc</th>\n<th>def</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>bar</td>\n<td></td>\n</tr>\n<tr>\n<td>bar</td>\n<td>baz</td>\n</tr>\n"
                + "</tbody>\n</table>\n"),
        Example(
            "| abc | def |\n| --- | --- |\n",
            "<table>\n<thead>\n<tr>\n<th>abc</th>\n<th>def</th>\n</tr>\n</thead>\n</table>\n"),
    ])
    func rendersTheExamplesOfTheSpecification(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test(arguments: [
        Example("[r]: /u\n\n| [r] |\n|-|\n", table("<a href=\"/u\">r</a>")),
        Example(
            "| [r][] |\n|-|\n\n> [r]: /u 'T'\n",
            table("<a href=\"/u\" title=\"T\">r</a>") + "<blockquote>\n</blockquote>\n"),
        Example("| a # |\n|-|\n", table("a #")),
        Example("| a \\ |\n|-|\n", table("a \\")),
        Example("| `a` # |\n|-|\n", table("<code>a</code> #")),
        Example("| x_y_z <b>&amp; |\n|-|\n", table("x_y_z <b>&amp;")),
        Example("a & \"b\"\n|-|\n", table("a &amp; &quot;b&quot;")),
        Example("|  |\n|-|\n", table("")),
        Example("text\nmore\n| a |\n|-|\n", "<p>text\nmore</p>\n" + table("a")),
        Example("- text\n  | a |\n  |-|\n", "<ul>\n<li>\ntext\n" + table("a") + "</li>\n</ul>\n"),
        Example("> | a |\n> |-|\n", "<blockquote>\n" + table("a") + "</blockquote>\n"),
        Example("> 1. | a |\n>    |-|\n", "<blockquote>\n<ol>\n<li>\n" + table("a") + "</li>\n</ol>\n</blockquote>\n"),
        Example("-\t| a |\n\t|-|\n", "<ul>\n<li>\n" + table("a") + "</li>\n</ul>\n"),
        Example("| a |\r\n|-|\r\n", table("a")),
        Example("| a |\r|-|\r", table("a")),
        Example("\u{FEFF}| a |\n|-|\n", table("a")),
        Example("    | a |\n    |-|\n", "<pre><code>| a |\n|-|\n</code></pre>\n"),
        Example("```\n| a |\n|-|\n```\n", "<pre><code>| a |\n|-|\n</code></pre>\n"),
        Example("a\n---\n", "<h2>a</h2>\n"),
    ])
    func findsTablesWhereverParagraphsStand(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    /// libcmark reads each of these as one paragraph or heading.
    @Test(arguments: [
        Example("| a |\n|-|\n---\n", table("a") + "<hr />\n"),
        Example("| a |\n|-|\n===\nb\n", table("a", "===", "b")),
        Example("| a |\n|-|\n--\n\nb\n", table("a", "--") + "<p>b</p>\n"),
        Example("| a |\n|-|\n-\n", table("a") + "<ul>\n<li></li>\n</ul>\n"),
        Example("| a |\n|-|\n2. b\n", table("a") + "<ol start=\"2\">\n<li>b</li>\n</ol>\n"),
        Example("| a |\n|-|\n    b\n", table("a") + "<pre><code>b\n</code></pre>\n"),
        Example("| a |\n|-|\n<x y='1'>\n", table("a") + "<x y='1'>\n"),
        Example("| a |\n|-|\n<x> b\n", table("a", "<x> b")),
        Example("| a |\n|-|\n|\n", table("a") + "<p>|</p>\n"),
        Example("> | a |\n> |-|\nb\n", "<blockquote>\n" + table("a") + "</blockquote>\n<p>b</p>\n"),
        Example("- | a |\n  |-|\nb\n", "<ul>\n<li>\n" + table("a") + "</li>\n</ul>\n<p>b</p>\n"),
        Example("> | a |\n|-|\n", "<blockquote>\n<p>| a |\n|-|</p>\n</blockquote>\n"),
        Example("| a |\n|-|\n---\n| b |\n|-|\n===\n", table("a") + "<hr />\n" + table("b", "===")),
        // The break before `<x>` makes HTML of what seemed to be a table with a break of its own.
        Example("| a |\n|-|\n<x>\n| b |\n|-|\n|\n", table("a") + "<x>\n| b |\n|-|\n|\n"),
    ])
    func endsTablesWhereOtherBlocksBegin(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func leavesTablesToTheOtherDialects() {
        #expect(html("| a |\n|-|\n", .commonmark) == "<p>| a |\n|-|</p>\n")
    }

    @Test func wrapsTablesOfASiteAndAlignsThemByClass() {
        #expect(
            html("| a |\n|:-:|\n") == """
                <div class="table-scroll" role="group" aria-label="Table" tabindex="0">
                <table>
                <thead>
                <tr>
                <th class=center>a</th>
                </tr>
                </thead>
                </table>
                </div>

                """)
    }
}

/// A table of one column in the HTML of GFM.
private func table(_ header: String, _ cells: String...) -> String {
    let body = cells.map { "<tr>\n<td>\($0)</td>\n</tr>\n" }.joined()
    return "<table>\n<thead>\n<tr>\n<th>\(header)</th>\n</tr>\n</thead>\n"
        + (cells.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
}
