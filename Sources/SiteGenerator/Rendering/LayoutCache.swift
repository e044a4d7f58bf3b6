internal import Synchronization

/// The layouts of the shapes that were met, so that each is rendered once.
final class LayoutCache: Sendable {
    /// More shapes than a site has, unless its pages have long tables of contents that all differ; those are rendered each
    /// time then, and memory stays bounded at some 10 MB.
    static let limit = 2000

    private let templates: SiteTemplates
    private let layouts = Mutex<[PageShape: PageLayout]>([:])
    private let site: SiteDetails
    private let assets: ThemeAssets
    private let homeOutput: String
    private let hasFeed: Bool

    init(templates: SiteTemplates, site: LinkedSite, assets: ThemeAssets, hasFeed: Bool) {
        self.hasFeed = hasFeed
        self.templates = templates
        self.site = SiteDetails(site.settings)
        self.assets = assets
        homeOutput = site.homeOutput
    }

    func layout(for shape: PageShape) -> PageLayout {
        if let layout = layouts.withLock({ $0[shape] }) { return layout }
        // Two cores may render one shape at once: both get the same.
        let context = PageContext(shape: shape, site: site, assets: assets, homeOutput: homeOutput, hasFeed: hasFeed)
        let layout = PageLayout(templates.page(context))
        layouts.withLock { if $0.count < Self.limit { $0[shape] = layout } }
        return layout
    }
}
