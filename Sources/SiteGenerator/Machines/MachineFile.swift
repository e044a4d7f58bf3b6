internal import SourceText

/// A file of the site for programs, made from its pages.
struct MachineFile {
    let output: String
    let bytes: [UInt8]
}

/// The files for programs of a site. A file of the content that wants the place of one has it instead.
struct MachineFiles: Sendable {
    private let mayHaveFullText: Bool
    private let changelog: Changelog?

    /// - Parameter changelog: what it says; nil where the site has none.
    init(_ parsed: ParsedSite, settings: SiteSettings, changelog: Changelog?) {
        mayHaveFullText = FullText.mayBeWritten(parsed.pages)
        self.changelog = settings.baseURL == nil || changelog?.releases.isEmpty != false ? nil : changelog
    }

    /// What links can lead to.
    func outputs(_ settings: SiteSettings) -> [String] {
        [Robots.output, ReaderIndex.output] + (mayHaveFullText ? [FullText.output] : [])
            + (settings.baseURL == nil ? [] : [Sitemap.output]) + (hasFeed ? [AtomFeed.output] : [])
    }

    var hasFeed: Bool { changelog != nil }

    /// Whether the Markdown of pages is kept until all of it is there.
    var keepsTwins: Bool { mayHaveFullText }

    /// - Parameters:
    ///   - twins: of the pages, in the order of the map; empty where they are not kept.
    ///   - data: the files for programs that the site publishes besides.
    func files(_ site: LinkedSite, twins: [[UInt8]?], data: [(output: String, title: String)]) -> [MachineFile] {
        let fullText = mayHaveFullText ? FullText.text(of: site, twins: twins) : nil
        let index = ReaderIndex(
            site, data: data.filter { site.map.supplied.contains($0.output) }, hasFullText: fullText != nil)
        var files = [
            MachineFile(output: Robots.output, bytes: Robots(settings: site.settings).text),
            MachineFile(output: ReaderIndex.output, bytes: index.text),
        ]
        files += Sitemap(site).files
        if let fullText { files.append(MachineFile(output: FullText.output, bytes: fullText)) }
        if let changelog { files.append(MachineFile(output: AtomFeed.output, bytes: AtomFeed(changelog, of: site).text)) }
        // Further parts of a sitemap are named after it, and no content is.
        return files.filter {
            site.map.supplied.contains($0.output) || $0.output.hasPrefix("sitemap-") && !site.map.hasFile(at: $0.output)
        }
    }
}
