import Markdown
import Testing

@Suite struct AlertTests {
    @Test(arguments: [
        ("NOTE", "Note"), ("tip", "Tip"), ("Important", "Important"), ("WARNING", "Warning"), ("cauTION", "Caution"),
    ])
    func knowsTheKindsOfGitHub(name: String, title: String) {
        #expect(
            html("> [!\(name)]\n> a *b*\n>\n> c\n") == """
                <div class="alert \(name.lowercased())" role="note">
                <p class="alert-title">\(title)</p>
                <p>a <em>b</em></p>
                <p>c</p>
                </div>

                """)
    }

    @Test(arguments: [
        "> [!NOTE] \n> - a\n", "> [!NOTE]\n>\n> a\n", ">[!NOTE]\na\n", "> [!NOTE]\n> www.a.b\n", "> [!NOTE]\n>\n> | a |\n> |-|\n",
    ])
    func takesTheMarkerAloneOnTheFirstLine(_ markdown: String) {
        #expect(html(markdown).hasPrefix("<div class=\"alert note\" role=\"note\">\n<p class=\"alert-title\">Note</p>\n<"))
        #expect(!html(markdown).contains("NOTE"))
    }

    @Test(arguments: [
        "> [!NOTE] a\n", "> [!NOTE]\n", "> a\n> [!NOTE]\n", "> [!OTHER]\n> a\n", "> \\[!NOTE]\n> a\n", "- > [!NOTE]\n  > a\n",
        "> > [!NOTE]\n> > a\n", "[!NOTE]\na\n", "> # [!NOTE]\n> a\n",
    ])
    func leavesOtherQuotesAsTheyAre(_ markdown: String) {
        #expect(!html(markdown).contains("alert"))
    }

    @Test(arguments: [Dialect.commonmark, .gfm])
    func leavesAlertsToTheSite(_ dialect: Dialect) {
        #expect(html("> [!NOTE]\n> a\n", dialect) == "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n")
    }
}
