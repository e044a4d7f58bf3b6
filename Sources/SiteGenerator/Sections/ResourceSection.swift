internal import KeyModel
internal import SearchIndex
internal import SourceText

/// The pages of the section `resources`: all of them, and who reaches each.
struct ResourceSection {
    private let project: KeyProject
    private let links: SectionLinks

    init(_ project: KeyProject, sections: [SiteSection]) {
        self.project = project
        links = SectionLinks(project, sections: sections)
    }

    var pages: [SectionPage] {
        [SectionPage(path: "\(SiteSection.resources.folder)/index.md", markdown: list)]
            + project.resources.indices.map { index in
                SectionPage(path: links.pages.resources[index], markdown: page(index), subject: subject(project.resources[index]))
            }
    }

    /// It is found by its short form and by its id.
    private func subject(_ resource: ResourceReference) -> SearchSubject {
        SearchSubject(.resource, names: [shown(project.world.catalog.shortForm(resource)), shown(resource.id)])
    }

    private var list: String {
        frontMatter(
            title: "Resources", description: "Every resource that is known, and how many keys and groups reach it.", weight: 27)
                + """

                # Resources

                Every resource that the resources file lists, or a key or a group has a role on.

                ```{resources}
                ```

                """
    }

    private func page(_ index: Int) -> String {
        let (resource, world) = (project.resources[index], project.world)
        let name = world.catalog.shortForm(resource)
        var lines = [
            frontMatter(title: shown(name), description: "Which keys and groups reach this resource, and how."),
            "# " + markdownText(name),
            "",
        ]
        let containers = world.chain(of: resource).dropFirst()
        if !containers.isEmpty { lines += ["It is in \(containers.map(links.resource).joined(separator: ", in ")).", ""] }
        lines += ["## Who reaches it", "", "```{who-reaches #\(index + 1)}", "```", ""]
        let contents = world.contents(of: resource)
        if !contents.isEmpty {
            lines += ["## What it contains", ""]
            lines += contents.prefix(Self.contentLimit).map { "- " + links.resource($0) }
            if contents.count > Self.contentLimit { lines.append("- and \(contents.count - Self.contentLimit) more") }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// More than anyone reads one by one; the list of all resources has the rest.
    private static let contentLimit = 100
}
