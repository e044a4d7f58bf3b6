/// All of a page that decides which parts of the layout it shows; what stands in them is in `PageTexts`.
///
/// Pages of one shape differ only in texts, so the layout goes through the template engine once for each shape: a
/// few hundred times for ten thousand pages.
struct PageShape: Hashable, Sendable {
    /// From the page to the site's root: "", "../" and so on.
    var root: String
    var isHome = false
    var isNotFoundPage = false
    var hasDescription = false
    var hasPrevious = false
    var hasNext = false
    var hasEditURL = false
    var hasLastChange = false

    /// For each breadcrumb, whether it leads somewhere.
    var breadcrumbs: [Bool] = []

    /// The levels of the headings in the table of contents.
    var contents: [Int] = []

    /// What its components need of the theme.
    var assets: ComponentAssets = []
}

/// The texts of one page in the order of their slots.
struct PageTexts: Sendable {
    var title: String
    var description = ""
    var headTitle: String
    var previous: (title: String, url: String) = ("", "")
    var next: (title: String, url: String) = ("", "")
    var breadcrumbs: [(title: String, url: String)] = []
    var contents: [(title: String, anchor: String)] = []
    var canonicalURL = ""
    var markdownURL = ""
    var editURL = ""
    var lastChange = ""

    /// The text of a slot. A slot that the page's shape does not have is empty.
    func text(_ slot: PageSlot) -> String {
        switch slot {
        case .title: title
        case .description: description
        case .headTitle: headTitle
        case .previousTitle: previous.title
        case .previousURL: previous.url
        case .nextTitle: next.title
        case .nextURL: next.url
        case .breadcrumbTitle(let index): breadcrumbs[index].title
        case .breadcrumbURL(let index): breadcrumbs[index].url
        case .contentsTitle(let index): contents[index].title
        case .contentsAnchor(let index): contents[index].anchor
        case .canonicalURL: canonicalURL
        case .markdownURL: markdownURL
        case .editURL: editURL
        case .lastChange: lastChange
        case .content, .navigation: ""
        }
    }
}
