internal import KeyModel
internal import SearchIndex
internal import SourceText

/// The pages of the section `groups`: all of them, and what each may do and will own.
struct GroupSection {
    private let project: KeyProject
    private let links: SectionLinks

    init(_ project: KeyProject, sections: [SiteSection]) {
        self.project = project
        links = SectionLinks(project, sections: sections)
    }

    var pages: [SectionPage] {
        [SectionPage(path: "\(SiteSection.groups.folder)/index.md", markdown: list)]
            + project.groups.indices.map { index in
                SectionPage(path: links.pages.groups[index], markdown: page(index), subject: subject(project.groups[index]))
            }
    }

    /// It is found by its name and by its id.
    private func subject(_ id: String) -> SearchSubject {
        SearchSubject(.group, names: [project.world.inventory.groups?[id]?.name, id].compactMap(\.self).map { shown($0) })
    }

    private var list: String {
        frontMatter(title: "Groups", description: "Every sharing group, what it may do and what it will own.", weight: 28)
            + """

            # Groups

            Whatever a key creates, every member of its sharing groups owns; and whatever such a group may do, the key may do too.

            ```{groups}
            ```

            """
    }

    private func page(_ index: Int) -> String {
        let id = project.groups[index]
        let name = project.world.inventory.groups?[id]?.name
        return [
            frontMatter(title: shown(name ?? id), description: "What this sharing group may do, and what it will own."),
            "# " + markdownText(name ?? id), "", "```{group #\(index + 1)}", "```", "",
        ].joined(separator: "\n")
    }
}
