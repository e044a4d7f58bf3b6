internal import Markdown

/// The addresses of a site's pages for search engines (<https://www.sitemaps.org/protocol.html>): without drafts, old addresses and the page
/// for addresses that lead nowhere.
struct Sitemap {
    private let site: LinkedSite

    /// What one file may list at most.
    static let limit = 50_000

    init(_ site: LinkedSite) { self.site = site }

    /// `sitemap.xml`, and where it is an index the files that it lists; none without a base URL.
    var files: [MachineFile] {
        guard site.settings.baseURL != nil else { return [] }
        let pages = site.map.pages.indices.filter { index in
            let page = site.map.pages[index]
            return !page.isNotFoundPage && !page.frontMatter.isDraft
        }
        guard pages.count > Self.limit else { return [MachineFile(output: Self.output, bytes: list(pages[...]))] }
        let parts = stride(from: 0, to: pages.count, by: Self.limit).map { pages[$0..<min($0 + Self.limit, pages.count)] }
        let files = parts.enumerated().map { MachineFile(output: "sitemap-\($0.offset + 1).xml", bytes: list($0.element)) }
        return [MachineFile(output: Self.output, bytes: index(of: files.map(\.output)))] + files
    }

    static let output = "sitemap.xml"

    private func list(_ pages: ArraySlice<Int>) -> [UInt8] {
        var xml = HTMLBuffer(capacity: pages.count * 100)
        xml.append(
            raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            xml.append(raw: "<url><loc>")
            xml.append(text: site.settings.absoluteURL(of: site.map.pages[page].output) ?? "")
            xml.append(raw: "</loc>")
            if let date = site.lastChange(of: site.map.pages[page]) {
                xml.append(raw: "<lastmod>")
                xml.append(text: date)
                xml.append(raw: "</lastmod>")
            }
            xml.append(raw: "</url>\n")
        }
        xml.append(raw: "</urlset>\n")
        return xml.bytes
    }

    private func index(of outputs: [String]) -> [UInt8] {
        var xml = HTMLBuffer()
        xml.append(
            raw:
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for output in outputs {
            xml.append(raw: "<sitemap><loc>")
            xml.append(text: site.settings.absoluteURL(of: output) ?? "")
            xml.append(raw: "</loc></sitemap>\n")
        }
        xml.append(raw: "</sitemapindex>\n")
        return xml.bytes
    }
}
