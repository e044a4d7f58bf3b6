import SourceText
import Testing

@testable import SiteGenerator

@Suite struct SiteTreeTests {
    private func site(_ sources: [(path: String, text: String)]) -> LinkedSite {
        let pages = sources.sorted { $0.path < $1.path }.compactMap {
            Page.parse(SourceFile(name: $0.path, text: $0.text), at: $0.path).page
        }
        return LinkedSite(pages: pages, assets: [], settings: SiteSettings(title: "S"))
    }

    private func order(_ site: LinkedSite) -> [String] { site.tree.readingOrder.map { site.map.pages[$0].path } }

    @Test func ordersByWeightThenTitleThenPath() {
        let site = site([
            ("index.md", "# Home"), ("z.md", "---\nweight: 1\n---\n# Zed"), ("a.md", "# same"), ("b.md", "# Same"),
            ("c.md", "# Another"), ("s/index.md", "---\nweight: 2\n---\n# Section"), ("s/one.md", "# One"),
            ("n.md", "---\nweight: -3\n---\n"),
        ])
        #expect(order(site) == ["index.md", "n.md", "z.md", "s/index.md", "s/one.md", "c.md", "a.md", "b.md"])
    }

    @Test func makesSectionsOfFoldersWithoutAPage() {
        let site = site([("getting-started/deep/page.md", "text")])
        #expect(site.tree.sections.map(\.title) == ["Home", "Getting started", "Deep"])
        #expect(site.tree.sections.map(\.index) == [nil, nil, nil])
        #expect(site.homeOutput == "getting-started/deep/page.html")
    }

    @Test func linksPagesAcrossSections() {
        let site = site([("index.md", ""), ("a/index.md", ""), ("a/x.md", ""), ("b.md", ""), ("404.md", "")])
        #expect(order(site) == ["index.md", "a/index.md", "a/x.md", "b.md"])
        let x = site.map.page(at: "a/x.md") ?? -1
        #expect(site.tree.previous(of: x) == site.map.page(at: "a/index.md"))
        #expect(site.tree.next(of: x) == site.map.page(at: "b.md"))
        #expect(site.tree.next(of: site.map.page(at: "404.md") ?? -1) == nil)
    }

    @Test func takesTheTitleFromTheFrontMatterThenTheHeadingThenTheName() {
        let site = site([
            ("a.md", "---\ntitle: Front\n---\n# Heading"), ("b.md", "## Two\n\nHeading *one*\n==="), ("my-page.md", "text"),
            ("f/index.md", "text"),
        ])
        #expect(site.map.pages.map(\.title) == ["Front", "Heading one", "F", "My page"])
    }

    @Test func showsAWindowOfALargeSection() {
        let pages = (0..<250).map { (path: "s/p\(1000 + $0).md", text: "# P\($0 + 1000)") }
        let site = site(pages + [("index.md", "")])
        let outline = NavigationOutline(site)
        let section = site.tree.sectionOfPage[site.map.page(at: "s/p1000.md") ?? 0]
        let shown = outline.items(for: section, window: 2, base: .folder("s/"))
        #expect(shown.map(\.title) == ["S"])
        #expect(shown[0].items.map(\.title) == (1200..<1250).map { "P\($0)" })
    }
}
