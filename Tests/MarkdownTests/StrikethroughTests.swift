import Markdown
import Testing

/// GFM 6.5.
@Suite struct StrikethroughTests {
    @Test(arguments: [
        Example("~~Hi~~ Hello, ~there~ world!", "<p><del>Hi</del> Hello, <del>there</del> world!</p>\n"),
        Example("This ~~has a\n\nnew paragraph~~.", "<p>This ~~has a</p>\n<p>new paragraph~~.</p>\n"),
        Example("This will ~~~not~~~ strike.", "<p>This will ~~~not~~~ strike.</p>\n"),
        Example("~~a~ b~~", "<p>~~a~ b~~</p>\n"),
        Example("\\~~a~~ ~~b\\~~ \\~~~c~~", "<p>~~a~~ ~~b~~ ~<del>c</del></p>\n"),
        Example("a ~ b ~~ c", "<p>a ~ b ~~ c</p>\n"),
        Example("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
        Example("*a ~~b* c~~ **~~d~~**", "<p><em>a ~~b</em> c~~ <strong><del>d</del></strong></p>\n"),
        Example("~~a **b~~ c**", "<p><del>a **b</del> c**</p>\n"),
        Example("[~~a~~](u) ~~[b](u)~~", "<p><a href=\"u\"><del>a</del></a> <del><a href=\"u\">b</a></del></p>\n"),
        Example("`~~a~~` ~~`b`~~ <~~c~~>", "<p><code>~~a~~</code> <del><code>b</code></del> &lt;<del>c</del>&gt;</p>\n"),
        Example("## ~~a~~", "<h2><del>a</del></h2>\n"),
        Example("~~a~~\n===", "<h1><del>a</del></h1>\n"),
        Example("- > ~~a\n  > b~~", "<ul>\n<li>\n<blockquote>\n<p><del>a\nb</del></p>\n</blockquote>\n</li>\n</ul>\n"),
        Example("![~~a~~](i \"~~t~~\")", "<p><img src=\"i\" alt=\"a\" title=\"~~t~~\" /></p>\n"),
        Example("~~&copy;&#33; [r] \\*~~\n\n[r]: /u", "<p><del>©! <a href=\"/u\">r</a> *</del></p>\n"),
    ])
    func strikesOutWhatStandsBetweenTildes(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func strikesOutInCellsAndPages() {
        #expect(
            html("| ~~a~~ |\n|-|\n| \\| ~b~ |\n").contains(
                "<th><del>a</del></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>| <del>b</del></td>"))
        #expect(html("~~a~~") == "<p><del>a</del></p>\n")
        #expect(html("~~a~~", .commonmark) == "<p>~~a~~</p>\n")
    }
}
