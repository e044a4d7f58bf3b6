import Testing

@testable import SiteGenerator

@Suite struct RelativeURLTests {
    @Test(arguments: [
        ("", "a.html", "a.html"),
        ("", "a/b.html", "a/b.html"),
        ("a/", "a/b.html", "b.html"),
        ("a/", "b.html", "../b.html"),
        ("a/b/", "a/c/d.html", "../c/d.html"),
        ("ab/", "a/c.html", "../a/c.html"),
        ("a/", "ab/c.html", "../ab/c.html"),
    ])
    func leadsFromAFolderToAFile(_ folder: String, _ target: String, _ expected: String) {
        #expect(LinkBase.folder(folder).url(to: target) == expected)
    }

    @Test(arguments: [
        ("a b.html", "a%20b.html"), ("50%.html", "50%25.html"), ("ü.html", "%C3%BC.html"), ("q?#.html", "q%3F%23.html"),
        ("a:b.html", "./a:b.html"), ("x/a:b.html", "x/a:b.html"), ("a&b\".html", "a%26b%22.html"),
    ])
    func encodesWhatHasAMeaningInAURL(_ path: String, _ expected: String) {
        #expect(percentEncoded(path) == expected)
        #expect(percentDecoded(expected.hasPrefix("./") ? expected.dropFirst(2) : expected[...]) == path)
    }

    @Test(arguments: [
        (nil, "/"), ("https://example.org", "/"), ("https://example.org/", "/"), ("https://example.org/a/b", "/a/b/"),
        ("https://example.org/a/?q=/x", "/a/"), ("/keys", "/keys/"),
    ])
    func takesTheBasePathFromTheBaseURL(_ url: String?, _ expected: String) {
        var settings = SiteSettings(title: "")
        settings.baseURL = url
        #expect(settings.basePath == expected)
    }

    @Test(arguments: [
        ("/old", "old.html"), ("/old/", "old/index.html"), ("old/page.md", "old/page.html"), ("/old.html", "old.html"),
        ("/", "index.html"), ("", nil), ("/a/../b", nil), ("/a?b", nil), ("/.git/x", nil),
    ])
    func writesARedirectWhereItsAliasLeads(_ alias: String, _ expected: String?) {
        #expect(OutputPath.ofAlias(alias) == expected)
    }
}
