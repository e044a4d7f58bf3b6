internal import Mustache

/// What `layout.mustache` can ask for: the shape of a page, and the marks of the slots for its texts. `TemplateRecord` lists the names.
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
        styleSheets = assets.styleSheets(with: shape.assets).map(link)
        scripts = assets.scripts(with: shape.assets).map(link)
        favicon = assets.favicon.map(link)
    }

    /// Something to try a layout with.
    static let probe = PageContext(
        shape: PageShape(root: ""), site: SiteDetails(SiteSettings(title: "")), assets: ThemeAssets(Theme([])), homeOutput: "")

    func child(named name: String) -> Any? {
        switch name {
        case "site": site
        case "page": PageDetails(shape: shape, hasURL: site.hasURL)
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

    /// Whether it is known where the site will stand.
    var hasURL: Bool { settings.baseURL != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(settings.title)
        case "description": TemplateText.orAbsent(settings.description)
        case "language": TemplateText(settings.language)
        case "has_search": settings.hasSearch
        case "image_url": TemplateText.orAbsent(settings.imageURL)
        default: nil
        }
    }
}

/// The variable `page`.
struct PageDetails: MustacheParent, Sendable {
    let shape: PageShape

    /// Whether it is known where the site will stand.
    let hasURL: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(.title)
        case "description": text(.description, if: shape.hasDescription)
        // The 404 page is at no address, and nobody reads or links to it for what it says.
        case "canonical_url": text(.canonicalURL, if: hasURL && !shape.isNotFoundPage)
        case "markdown_url": text(.markdownURL, if: !shape.isNotFoundPage)
        case "edit_url": text(.editURL, if: shape.hasEditURL)
        case "last_change": text(.lastChange, if: shape.hasLastChange)
        case "is_home": shape.isHome
        case "is_404": shape.isNotFoundPage
        default: nil
        }
    }

    private func text(_ slot: PageSlot, if isThere: Bool) -> Any { isThere ? TemplateText(slot) : TemplateAbsence() }
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
