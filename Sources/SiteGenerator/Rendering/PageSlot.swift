/// A place in the layout that is filled for each page.
enum PageSlot: Hashable, Sendable {
    /// The page's HTML, and the navigation's.
    case content, navigation

    case title, description, headTitle
    case previousTitle, previousURL, nextTitle, nextURL
    case canonicalURL, markdownURL, editURL, lastChange
    case breadcrumbTitle(Int)
    case breadcrumbURL(Int)
    case contentsTitle(Int)
    case contentsAnchor(Int)

    /// What the layout shows in its place until it is filled.
    var mark: String { MarkedHTML.mark(number) }

    /// Slots that come in rows share a remainder.
    private var number: Int {
        switch self {
        case .content: 0
        case .navigation: 1
        case .title: 2
        case .description: 3
        case .headTitle: 4
        case .previousTitle: 5
        case .previousURL: 6
        case .nextTitle: 7
        case .nextURL: 8
        case .canonicalURL: 9
        case .markdownURL: 10
        case .editURL: 11
        case .lastChange: 12
        case .breadcrumbTitle(let index): 16 + 4 * index
        case .breadcrumbURL(let index): 17 + 4 * index
        case .contentsTitle(let index): 18 + 4 * index
        case .contentsAnchor(let index): 19 + 4 * index
        }
    }

    init?(number: Int) {
        switch number {
        case 0: self = .content
        case 1: self = .navigation
        case 2: self = .title
        case 3: self = .description
        case 4: self = .headTitle
        case 5: self = .previousTitle
        case 6: self = .previousURL
        case 7: self = .nextTitle
        case 8: self = .nextURL
        case 9: self = .canonicalURL
        case 10: self = .markdownURL
        case 11: self = .editURL
        case 12: self = .lastChange
        case 16...:
            let index = number / 4 - 4
            switch number % 4 {
            case 0: self = .breadcrumbTitle(index)
            case 1: self = .breadcrumbURL(index)
            case 2: self = .contentsTitle(index)
            default: self = .contentsAnchor(index)
            }
        default: return nil
        }
    }
}
