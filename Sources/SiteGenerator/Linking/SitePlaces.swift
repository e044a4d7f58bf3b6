internal import SourceText

/// Who has which place of a site, while they are given away.
struct SitePlaces: Sendable {
    var pages: [Page] = []
    private(set) var supplied: [String] = []
    private(set) var redirects: [SiteMap.Redirect] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Of `pages`, by their paths.
    private(set) var pageIndices: [String: Int] = [:]
    private(set) var draftPaths: Set<String> = []

    /// By where a file is written, the file that is written there.
    private(set) var owners: [String: String] = [:]

    init(pages parsed: [Page], assets: [String], supplied: [String], includesDrafts: Bool) {
        owners.reserveCapacity(parsed.count + assets.count)
        for asset in assets { owners[asset] = asset }
        for page in parsed {
            guard includesDrafts || !page.frontMatter.isDraft else {
                draftPaths.insert(page.path)
                continue
            }
            claim(page.output, for: page, at: SourceSpan(page.source.textStart, page.source.textStart))
            pageIndices[page.path] = pages.count
            pages.append(page)
        }
        for (index, page) in pages.enumerated() {
            for alias in page.frontMatter.aliases {
                guard let output = OutputPath.ofAlias(alias.path), claim(output, for: page, at: alias.span) else { continue }
                redirects.append(SiteMap.Redirect(output: output, page: index))
            }
        }
        for output in supplied where owners[output] == nil {
            owners[output] = output
            self.supplied.append(output)
        }
    }

    @discardableResult
    private mutating func claim(_ output: String, for page: Page, at span: SourceSpan) -> Bool {
        if let owner = owners[output] {
            diagnostics.append(Diagnostic(.outputCollision(output: output, other: owner), at: span, in: page.source))
            return false
        }
        owners[output] = page.path
        return true
    }
}
