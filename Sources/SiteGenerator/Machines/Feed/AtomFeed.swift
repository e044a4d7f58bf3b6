internal import Markdown

/// The releases of a changelog as an Atom feed (RFC 4287), the newest first as they stand.
struct AtomFeed {
    private let changelog: Changelog
    private let site: LinkedSite
    private let page: Page?

    static let output = "feed.xml"

    /// What a feed reader is given; older releases are on the page.
    static let entryLimit = 50

    init(_ changelog: Changelog, of site: LinkedSite) {
        self.changelog = changelog
        self.site = site
        page = site.map.page(at: changelog.page).map { site.map.pages[$0] }
    }

    var text: [UInt8] {
        let settings = site.settings
        let feed = settings.absoluteURL(of: Self.output) ?? ""
        var xml = HTMLBuffer()
        xml.append(raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.append(xml: settings.language.utf8)
        xml.append(raw: "\">\n")
        xml.append(element: "title", "\(settings.title): \(page?.title ?? "changes")")
        xml.append(element: "id", feed)
        link("self", "application/atom+xml", feed, to: &xml)
        link("alternate", "text/html", address(anchor: nil), to: &xml)
        // The day is all that a changelog knows.
        xml.append(element: "updated", time(changelog.releases.map(\.date).max() ?? "1970-01-01"))
        xml.append(raw: "<author>\n")
        xml.append(element: "name", settings.title)
        xml.append(raw: "</author>\n")
        var seen: Set<String> = []
        for release in changelog.releases.prefix(Self.entryLimit) where seen.insert(release.version).inserted {
            append(release, to: &xml)
        }
        xml.append(raw: "</feed>\n")
        return xml.bytes
    }

    private func append(_ release: Changelog.Release, to xml: inout HTMLBuffer) {
        xml.append(raw: "<entry>\n")
        xml.append(element: "title", release.version)
        xml.append(element: "id", tag(release))
        link("alternate", "text/html", address(anchor: release.anchor), to: &xml)
        xml.append(element: "updated", time(release.date))
        xml.append(raw: "<content type=\"html\">")
        xml.append(xml: html(release))
        xml.append(raw: "</content>\n</entry>\n")
    }

    private func html(_ release: Changelog.Release) -> [UInt8] {
        var options = MarkdownOptions(dialect: .gfm)
        options.allowsRawHTML = site.settings.allowsRawHTML
        options.allowsUnsafeURLs = site.settings.allowsUnsafeURLs
        var host = FeedHost(site: site, page: page)
        return renderMarkdown(release.text + [0x0A, 0x0A] + changelog.definitions, options: options, host: &host).html
    }

    /// A name that stays whatever becomes of the page (RFC 4151): of the host, the day, the path and the version.
    private func tag(_ release: Changelog.Release) -> String {
        let address = site.settings.absoluteURL(of: "") ?? ""
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let host = rest.prefix { !"/:?#".contains($0) }
        return "tag:\(host),\(release.date):\(site.settings.basePath)changelog/\(percentEncoded(release.version))"
    }

    private func link(_ relation: StaticString, _ type: StaticString, _ address: String, to xml: inout HTMLBuffer) {
        xml.append(raw: "<link rel=\"")
        xml.append(raw: relation)
        xml.append(raw: "\" type=\"")
        xml.append(raw: type)
        xml.append(raw: "\" href=\"")
        xml.append(xml: address.utf8)
        xml.append(raw: "\"/>\n")
    }

    private func address(anchor: String?) -> String {
        (page.flatMap { site.settings.absoluteURL(of: $0.output) } ?? "") + (anchor.map { "#" + percentEncoded($0) } ?? "")
    }

    private func time(_ date: String) -> String { date + "T00:00:00Z" }
}

/// Writes links of a feed as whole addresses: it is read far from the site.
private struct FeedHost: MarkdownHost {
    let site: LinkedSite
    let page: Page?

    mutating func url(for link: LinkReference) -> String {
        guard let page else { return link.destination }
        let settings = site.settings
        let address: String?
        switch LinkResolver(site.map).resolve(link.destination, in: page.folder) {
        case .page(let target, let suffix): address = settings.absoluteURL(of: site.map.pages[target].output).map { $0 + suffix }
        case .file(let output, let suffix): address = settings.absoluteURL(of: output).map { $0 + suffix }
        case .here(let suffix): address = settings.absoluteURL(of: page.output).map { $0 + suffix }
        case .elsewhere, .address, .broken: address = nil
        }
        return address ?? link.destination
    }
}
