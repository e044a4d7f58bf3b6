internal import Mustache

/// What `layout.mustache` can ask for: the shape of a page, and the marks of the slots for its texts.
struct PageContext: MustacheParent, Sendable {
    private let shape: PageShape
    private let site: SiteDetails
    private let homeURL: String
    private let styleSheets: [TemplateLink]
    private let scripts: [TemplateLink]
    private let favicon: TemplateLink?
    private let feedURL: String?

    init(shape: PageShape, site: SiteDetails, assets: ThemeAssets, homeOutput: String, hasFeed: Bool = false) {
        feedURL = hasFeed ? shape.root + AtomFeed.output : nil
        func link(_ output: String) -> TemplateLink { TemplateLink(title: "", url: shape.root + percentEncoded(output)) }
        self.shape = shape
        self.site = site
        homeURL = shape.root + percentEncoded(homeOutput)
        styleSheets = assets.styleSheets.map(link)
        scripts = assets.scripts.map(link)
        favicon = assets.favicon.map(link)
    }

    /// Something to try a layout with.
    static let probe = PageContext(
        shape: PageShape(root: ""), site: SiteDetails(SiteSettings(title: "")), assets: ThemeAssets(Theme([])), homeOutput: "")

    /// Every name, for the test that holds templates to them.
    static let names = [
        "site", "page", "head_title", "root", "home_url", "css", "js", "favicon", "feed_url", "content", "navigation",
        "has_contents",
        "contents", "has_breadcrumbs", "breadcrumbs", "has_pager", "previous", "next",
    ]

    /// Every name inside of these, and of the items of the navigation.
    static let innerNames = [
        "title", "description", "language", "is_home", "is_404", "url", "anchor", "level", "is_nested", "is_section",
        "is_open", "items", "has_items",
    ]

    func child(named name: String) -> Any? {
        switch name {
        case "site": site
        case "page": PageDetails(shape: shape)
        case "head_title": TemplateText(.headTitle)
        case "root": TemplateText.orAbsent(shape.root)
        case "home_url": TemplateText(homeURL)
        case "css": styleSheets
        case "js": scripts
        case "favicon": favicon.map { $0 as Any } ?? TemplateAbsence()
        case "feed_url": TemplateText.orAbsent(feedURL)
        case "content": TemplateText(.content)
        case "navigation": TemplateText(.navigation)
        case "has_contents": !shape.contents.isEmpty
        case "contents": contents
        case "has_breadcrumbs": !shape.breadcrumbs.isEmpty
        case "breadcrumbs": breadcrumbs
        case "has_pager": shape.hasPrevious || shape.hasNext
        case "previous": link(shape.hasPrevious, title: .previousTitle, url: .previousURL)
        case "next": link(shape.hasNext, title: .nextTitle, url: .nextURL)
        default: nil
        }
    }

    private var contents: [ContentsEntry] {
        shape.contents.enumerated().map { ContentsEntry(index: $0.offset, level: $0.element) }
    }

    private var breadcrumbs: [TemplateLink] {
        shape.breadcrumbs.enumerated().map { index, hasURL in
            TemplateLink(
                title: PageSlot.breadcrumbTitle(index).mark, url: hasURL ? PageSlot.breadcrumbURL(index).mark : nil)
        }
    }

    private func link(_ isThere: Bool, title: PageSlot, url: PageSlot) -> Any {
        isThere ? TemplateLink(title: title.mark, url: url.mark) : TemplateAbsence()
    }
}

/// The variable `site`.
struct SiteDetails: MustacheParent, Sendable {
    private let settings: SiteSettings

    init(_ settings: SiteSettings) { self.settings = settings }

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(settings.title)
        case "description": TemplateText.orAbsent(settings.description)
        case "language": TemplateText(settings.language)
        default: nil
        }
    }
}

/// The variable `page`.
struct PageDetails: MustacheParent, Sendable {
    let shape: PageShape

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(.title)
        case "description": shape.hasDescription ? TemplateText(.description) : TemplateAbsence()
        case "is_home": shape.isHome
        case "is_404": shape.isNotFoundPage
        default: nil
        }
    }
}

/// A heading in the variable `contents`.
struct ContentsEntry: MustacheParent, Sendable {
    let index: Int
    let level: Int

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(.contentsTitle(index))
        case "anchor": TemplateText(.contentsAnchor(index))
        case "level": level
        case "is_nested": level > 2
        default: nil
        }
    }
}
