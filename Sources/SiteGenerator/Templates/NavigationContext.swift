internal import Mustache

/// What `navigation.mustache` can ask for.
struct NavigationContext: MustacheParent, Sendable {
    let items: [NavigationItem]

    func child(named name: String) -> Any? {
        switch name {
        case "items": items
        case "has_items": !items.isEmpty
        default: nil
        }
    }
}

/// A page or a section in the navigation. It answers for every name, so that the template never goes on to look in the
/// item around it.
struct NavigationItem: MustacheParent, Sendable {
    let title: String
    let url: String?

    /// Of the site's map; nil for a section without one.
    let page: Int?
    let isSection: Bool
    let isOpen: Bool
    let items: [NavigationItem]

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(title)
        case "url": TemplateText.orAbsent(url)
        case "is_section": isSection
        case "is_open": isOpen
        case "items": items
        case "has_items": !items.isEmpty
        default: nil
        }
    }
}
