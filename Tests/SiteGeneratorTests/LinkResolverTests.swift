import SourceText
import Testing

@testable import SiteGenerator

@Suite struct LinkResolverTests {
    private let resolver: LinkResolver

    init() {
        let pages = ["a b.md", "guide/index.md", "guide/start.md", "index.md"].compactMap {
            Page.parse(SourceFile(name: $0, text: "# \($0)\n"), at: $0).page
        }
        resolver = LinkResolver(SiteMap(pages: pages, assets: ["img/logo.svg"], includesDrafts: false))
    }

    private func output(_ destination: String, in folder: String = "guide/") -> String? {
        switch resolver.resolve(destination, in: folder) {
        case .elsewhere, .here, .address: "unchanged"
        case .page(let page, let suffix): resolver.map.pages[page].output + suffix
        case .file(let path, let suffix): path + suffix
        case .broken: nil
        }
    }

    @Test(arguments: [
        ("start.md", "guide/start.html"), ("./start.md#x", "guide/start.html#x"), ("../index.md?a=1#x", "index.html?a=1#x"),
        ("/guide/start.md", "guide/start.html"), ("/", "index.html"), (".", "guide/index.html"), ("..", "index.html"),
        ("../guide/", "guide/index.html"), ("start.html", "guide/start.html"), ("../a%20b.md", "a b.html"),
        ("../a b.md", "a b.html"), ("../img/logo.svg", "img/logo.svg"), ("//guide//start.md", "unchanged"),
    ])
    func followsPathsInTheContent(_ destination: String, _ expected: String) {
        #expect(output(destination) == expected)
    }

    @Test(arguments: ["", "#top", "?q", "https://example.org/start.md", "mailto:a@b", "tel:1", "//host/x.md", "x-y.z+1:q"])
    func leavesOtherAddressesAlone(_ destination: String) {
        #expect(output(destination) == "unchanged")
    }

    @Test(arguments: ["strat.md", "../../x.md", "/../index.md", "start", "../img/", "1:2.md", "%ff.md"])
    func tellsPathsThatLeadNowhere(_ destination: String) {
        #expect(output(destination) == nil)
    }

    @Test(arguments: [
        ("strat.md", "start.md"), ("../start.md", "start.md"), ("/img/logo.svgg", "../img/logo.svg"), ("/unlike.md", nil),
    ])
    func suggestsWhatWasProbablyMeant(_ destination: String, _ expected: String?) {
        guard case .broken(.linkTargetMissing(_, let suggestion)) = resolver.resolve(destination, in: "guide/") else {
            Issue.record("not broken")
            return
        }
        #expect(suggestion == expected)
    }
}
