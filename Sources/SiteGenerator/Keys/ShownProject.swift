internal import KeyModel

/// A project as one page shows it: its keys, and the way to the pages that the site has about them.
struct ShownProject: Sendable {
    let project: KeyProject

    /// Nil where the site has no pages about it: it is another's, or they are not switched on.
    private let links: AccessLinks?

    init(_ project: KeyProject, links: AccessLinks?) {
        self.project = project
        self.links = links
    }

    var world: AccessWorld { project.world }
    var catalog: Catalog { project.world.catalog }

    /// The address of the page of a key, by its index among the project's.
    func url(ofKey index: Int) -> String? { links?.url(of: .keys, project.pages.keys[index]) }

    func url(of resource: ResourceReference) -> String? { links?.url(of: .resources, project.pages.page(of: resource)) }

    func url(ofGroup id: String) -> String? { links?.url(of: .groups, project.pages.page(ofGroup: id)) }
}

/// The way from one page to those that sections make.
struct AccessLinks: Sendable {
    let sections: [SiteSection]
    let base: LinkBase
    let map: SiteMap

    func url(ofRule id: String) -> String? { url(of: .rules, "\(SiteSection.rules.folder)/\(id).md") }

    fileprivate func url(of section: SiteSection, _ path: String?) -> String? {
        guard let path, sections.contains(section), let page = map.page(at: path) else { return nil }
        return base.url(to: map.pages[page].output)
    }
}
