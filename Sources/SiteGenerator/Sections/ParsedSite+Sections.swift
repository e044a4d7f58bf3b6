internal import KeyModel
internal import Platform
internal import SourceText

extension SiteSection {
    /// The pages as Markdown, by their paths in the content folder. A project's own page of the same path stands instead.
    ///
    /// - Parameters:
    ///   - project: whose keys they show; without one there is nothing of them.
    ///   - supplied: the pages of sections that are made elsewhere.
    func pages(
        _ project: KeyProject?, of catalog: Catalog, in sections: [SiteSection], supplied: [SuppliedPage]
    ) -> [SectionPage] {
        switch self {
        case .rules: ruleSectionPages(catalog)
        case .keys: project.map { KeySection($0, sections: sections).pages } ?? []
        case .resources: project.map { ResourceSection($0, sections: sections).pages } ?? []
        case .groups: project.map { GroupSection($0, sections: sections).pages } ?? []
        case .commands:
            supplied.filter { $0.path.hasPrefix(folder + "/") }.map { SectionPage(path: $0.path, markdown: $0.markdown) }
        }
    }
}

extension ParsedSite {
    /// The site with the pages of sections, as far as the content folder has none in their place.
    func adding(
        _ sections: [SiteSection], of catalog: Catalog, supplied: [SuppliedPage], named directory: String
    ) -> ParsedSite {
        let own = Set(pages.map(\.path))
        let (project, problems) = project(for: sections)
        let generated = sections.flatMap { $0.pages(project, of: catalog, in: sections, supplied: supplied) }
            .filter { !own.contains($0.path) }
        let pages = concurrentMap(count: generated.count) { index in
            let made = generated[index]
            let source = SourceFile(name: directory + "/" + made.path, text: made.markdown)
            return Page.parse(source, at: made.path, subject: made.subject, isGenerated: true).page
        }
        return replacingPages(
            (self.pages + pages.compactMap(\.self)).sorted { precedesInByteOrder($0.path, $1.path) }, adding: problems)
    }

    /// The project whose keys sections show, and what is wrong with it; nil where they show none, or there is no project.
    ///
    /// Its pages are made all the same: that nothing can be said is no reason to call the links to them broken as well.
    private func project(for sections: [SiteSection]) -> (KeyProject?, [Diagnostic]) {
        let sections = sections.filter(\.showsKeys)
        guard !sections.isEmpty, let project = projects.own() else { return (nil, []) }
        guard project.problems.isEmpty else { return (project, project.problems) }
        let empty = sections.filter { $0.isEmpty(in: project) }
        return (project, empty.map { Diagnostic(.sectionEmpty($0.rawValue), inFileNamed: project.file) })
    }
}

extension SiteSection {
    /// Whether it would show nothing, as it does where a glob is misspelt.
    fileprivate func isEmpty(in project: KeyProject) -> Bool {
        switch self {
        case .rules, .commands: false
        case .keys: project.keys.isEmpty
        case .resources: project.resources.isEmpty
        case .groups: project.groups.isEmpty
        }
    }
}
