import Platform
import SourceText
import Testing

@testable import SiteGenerator

@Suite struct PageTwinTests {
    /// The twin of `guide/page.md` with this text.
    private func twin(_ text: String, allowsRawHTML: Bool = false) throws -> String? {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("---\nslug: other-name\n---\n# Slugged\n", to: "content/guide/slugged.md")
        try folder.write("# In\n", to: "content/guide/inner/index.md")
        try folder.write("{}", to: "content/data (1).json")
        try folder.write(text, to: "content/guide/page.md")
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.allowsRawHTML = allowsRawHTML
        let sink = MemorySink()
        let result = try SiteBuilder(settings: settings, components: .test).build(into: sink)
        #expect(result.diagnostics.map(\.message) == [])
        return sink.files["guide/page.md"].map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("# T\n\ntext é\n", "# T\n\ntext é\n"), ("---\ntitle: X\nweight: 3\n---\n\n# T\n", "# T\n"), ("text", "# Page\n\ntext\n"),
        ("---\ntitle: \"A *b*\"\n---\ntext\n", "# A \\*b\\*\n\ntext\n"), ("\u{FEFF}# T\n", "# T\n"),
        ("# T\r\n\r\nx\r\n", "# T\r\n\r\nx\r\n"),
        ("", "# Page\n\n"),
    ])
    func isTheSourceWithoutItsFrontMatter(source: String, expected: String) throws { #expect(try twin(source) == expected) }

    @Test(arguments: [
        ("[a](../index.md) [b](inner/index.md#in)", "[a](../index.md) [b](inner/index.md#in)"),
        ("[a](/index.md)", "[a](../index.md)"),
        ("[a](slugged.md#slugged \"t\")", "[a](other-name.md#slugged \"t\")"), ("[a](inner/)", "[a](inner/index.md)"),
        ("[a](page.html) [b](#page)", "[a](page.md) [b](#page)"), ("[a](</data (1).json>)", "[a](<../data%20%281%29.json>)"),
        ("[a](https://example.org/slugged.md)", "[a](https://example.org/slugged.md)"),
        ("[a], [a], [b]\n\n[a]: slugged.md\n[b]: <../index.md>", "[a], [a], [b]\n\n[a]: other-name.md\n[b]: <../index.md>"),
        ("| é [a](/index.md) |\n|-|\n| x |\n\n[a](slugged.md)", "| é [a](../index.md) |\n|-|\n| x |\n\n[a](other-name.md)"),
    ])
    func linksFromTwinToTwin(text: String, expected: String) throws {
        #expect(try twin("# Page\n\n\(text)\n") == "# Page\n\n\(expected)\n")
    }

    @Test(arguments: [
        ("```{shout}\nhi\n```\nx", "HI\nx"), ("~~~~ {shout}\nhi\n~~~~", "HI"), ("> ```{shout}\n> hi\n> ```\n> x", "> HI\n> x"),
        ("- ```{shout}\n  hi\n  ```\n- y", "- HI\n- y"), ("```{shout}\nhi", "HI"), ("```{shout}\n```\nx", "x"),
        ("````md\n```{shout}\nhi\n```\n````", "````md\n```{shout}\nhi\n```\n````"), ("```{drawn}\n```", "[id=\"x\"](#drawn)"),
        ("```{drawn ../index.html}\n```", "[id=\"x\"](../index.md)"),
    ])
    func hasTheMarkdownOfComponents(text: String, expected: String) throws {
        #expect(try twin("# Page\n\n\(text)\n") == "# Page\n\n\(expected)\n")
    }

    @Test(arguments: [
        "a <!-- secret --> b", "a b\n\n<!--\nsecret\n-->", "a b\n\n[//]: # (secret)", "a b\n\n[comment]: <> (secret)",
    ])
    func showsNoCommentThatThePageDoesNotShow(text: String) throws {
        let markdown = try #require(try twin("# Page\n\n\(text)\n"))
        #expect(!markdown.contains("secret") && markdown.hasPrefix("# Page\n\na"))
    }

    @Test func keepsCommentsThatThePageHasAsWell() throws {
        #expect(try twin("# P\n\n<!-- seen -->\n", allowsRawHTML: true) == "# P\n\n<!-- seen -->\n")
    }

    @Test func thePageForUnknownAddressesHasNone() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("# Gone\n", to: "content/404.md")
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        let sink = MemorySink()
        _ = try SiteBuilder(settings: settings).build(into: sink)
        #expect(sink.files["404.html"] != nil && sink.files["404.md"] == nil && sink.files["index.md"] != nil)
        #expect(!String(decoding: sink.files["llms.txt"] ?? [], as: UTF8.self).contains("404"))
    }
}
