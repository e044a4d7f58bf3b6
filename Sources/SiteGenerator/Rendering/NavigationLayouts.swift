internal import Synchronization

/// The layouts of the shapes of navigation that were met, so that each is rendered once.
final class NavigationLayouts: Sendable {
    private let templates: SiteTemplates
    private let layouts = Mutex<[NavigationShape: NavigationLayout]>([:])

    init(_ templates: SiteTemplates) { self.templates = templates }

    /// - Parameter isShownOn: whether a page shows it, so that its entry is to be found.
    func navigation(of items: [NavigationItem], isShownOn: (Int) -> Bool) -> Navigation {
        let (shape, groups) = NavigationShape.shape(of: items)
        let shared = layout(for: shape)
        if shared.isExact { return shared.filled(groups, isShownOn: isShownOn) }
        let single = NavigationShape.shape(of: items, grouping: false)
        return NavigationLayout(single.shape, render: templates.navigation).filled(single.groups, isShownOn: isShownOn)
    }

    private func layout(for shape: NavigationShape) -> NavigationLayout {
        if let layout = layouts.withLock({ $0[shape] }) { return layout }
        // Two cores may render one shape at once: both get the same.
        let layout = NavigationLayout(shape, render: templates.navigation)
        layouts.withLock { $0[shape] = layout }
        return layout
    }
}
