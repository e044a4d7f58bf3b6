import KeybookCommands
import Platform
import TestSupport
import Testing

/// What the built-in theme says of a page around its text.
struct PageFrameTests {
    private func page(_ path: String = "guide/a b.html", settings: String, isCommitted: Bool = false) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(settings, to: "keybook.yaml")
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("---\ndescription: How & why\n---\n# A page\n", to: "content/guide/a b.md")
        try folder.write("x", to: "content/img/card.png")
        if isCommitted { try folder.commit() }
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .success, "\(run.error)")
        return String(decoding: try Files.read(folder.path + "/_site/" + path), as: UTF8.self)
    }

    @Test func tellsOtherSitesWhatItIsWhereItsAddressIsKnown() async throws {
        let html = try await page(settings: "title: Keys\nbase_url: https://docs.example.com/keys\nimage: img/card.png\n")
        for tag in [
            #"<link rel="canonical" href="https://docs.example.com/keys/guide/a%20b.html">"#,
            #"<meta property="og:url" content="https://docs.example.com/keys/guide/a%20b.html">"#,
            #"<meta property="og:type" content="article">"#, #"<meta property="og:site_name" content="Keys">"#,
            #"<meta property="og:title" content="A page">"#,
            #"<meta name="description" property="og:description" content="How &amp; why">"#,
            #"<meta property="og:image" content="https://docs.example.com/keys/img/card.png">"#,
        ] {
            #expect(html.contains(tag))
        }
    }

    @Test func saysNothingOfAnAddressThatIsNotKnown() async throws {
        let html = try await page(settings: "image: img/card.png\n")
        #expect(!html.contains("og:") && !html.contains("canonical"))
        #expect(html.contains(#"<meta name="description" content="How &amp; why">"#))
    }

    @Test func aPageThatIsAtNoAddressHasNone() async throws {
        let html = try await page("404.html", settings: "base_url: https://docs.example.com/\n")
        #expect(!html.contains("og:") && !html.contains("canonical") && !html.contains("text/markdown"))
    }

    @Test func leadsToWhereItCanBeChanged() async throws {
        let settings = "edit_url: https://git.example.com/edit/main/docs/{path}?plain=1\nsections: [rules]\n"
        let html = try await page(settings: settings)
        #expect(html.contains(#"href="https://git.example.com/edit/main/docs/content/guide/a%20b.md?plain=1""#))
        // There is no file of this page.
        let rule = try await page("rules/role-invalid.html", settings: settings)
        #expect(!rule.contains("git.example.com"))
    }

    @Test func saysWhenItWasLastChangedAsGitKnowsIt() async throws {
        let html = try await page(settings: "last_change: true\n", isCommitted: true)
        #expect(html.contains(/<time>20\d\d-\d\d-\d\d<\/time>/))
        let unasked = try await page(settings: "title: Keys\n", isCommitted: true)
        #expect(!unasked.contains("<time>"))
        let uncommitted = try await page(settings: "last_change: true\n")
        #expect(!uncommitted.contains("<time>"))
    }

    @Test func theImageOfASiteIsAFileOfIt() async throws {
        let folder = try TemporaryFolder()
        try folder.write("image: img/cord.png\n", to: "keybook.yaml")
        try folder.write("# Home\n", to: "content/index.md")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .findings)
        #expect(run.error.contains("`img/cord.png`"))
    }
}
