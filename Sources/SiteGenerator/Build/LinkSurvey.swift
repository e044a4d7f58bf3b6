internal import Platform
package import SourceText

/// The links of a site, looked at without writing anything.
package struct LinkSurvey: Sendable {
    /// What a build of the site would tell.
    package let result: BuildResult

    /// The addresses on the web that pages lead to, in byte order.
    package let external: [Link]

    /// An address, and where it stands in pages: by file, then by position.
    package struct Link: Sendable {
        package let url: String
        package fileprivate(set) var places: [Place]
    }

    package struct Place: Sendable, Hashable {
        package let file: String
        package let range: SourceRange
    }
}

extension SiteBuilder {
    /// Builds the site into nothing and gives its links.
    package func surveyLinks() throws(BuildError) -> LinkSurvey {
        var plan = try plan(for: read())
        plan.keepExternalLinks()
        let files = try write(plan, to: NoSink())
        return LinkSurvey(result: BuildResult(plan, files: files), external: plan.externalLinks(files))
    }
}

extension BuildPlan {
    /// The links to the web of all pages, when they are rendered.
    fileprivate func externalLinks(_ files: WrittenSite) -> [LinkSurvey.Link] {
        var places: [String: [LinkSurvey.Place]] = [:]
        for (page, file) in zip(site.map.pages, files.pages) where !file.links.external.isEmpty {
            let lines = LineTable(page.source)
            for link in file.links.external.sorted(by: { $0.span < $1.span }) {
                guard let url = webAddress(link.url) else { continue }
                let place = LinkSurvey.Place(file: page.source.name, range: lines.range(of: link.span))
                // A link of reference style stands for its line, on which there may be several.
                if places[url]?.last != place { places[url, default: []].append(place) }
            }
        }
        return places.sorted { precedesInByteOrder($0.key, $1.key) }.map { LinkSurvey.Link(url: $0.key, places: $0.value) }
    }

    /// The address of a page or a file on the web; nil for `mailto:` and other schemes.
    private func webAddress(_ destination: String) -> String? {
        if destination.hasPrefix("//") { return "https:" + destination }
        let scheme = destination.prefix { $0 != ":" }.lowercased()
        return scheme == "http" || scheme == "https" ? destination : nil
    }
}
