internal import KeyModel
internal import SearchIndex
internal import SourceText

/// The pages of the section `keys`: the inventory, and what each key can do.
struct KeySection {
    private let project: KeyProject
    private let links: SectionLinks

    init(_ project: KeyProject, sections: [SiteSection]) {
        self.project = project
        links = SectionLinks(project, sections: sections)
    }

    var pages: [SectionPage] {
        [SectionPage(path: "\(SiteSection.keys.folder)/index.md", markdown: inventory)]
            + project.keys.indices.map { index in
                SectionPage(
                    path: links.pages.keys[index], markdown: page(index),
                    subject: SearchSubject(.key, names: [shown(project.keys[index].title)]))
            }
    }

    private var inventory: String {
        frontMatter(
            title: "Keys", description: "Every API key of this project, how far it reaches, and what the check finds.", weight: 26
        )
            + """

            # Keys

            Every API key of this project. The widest access counts what a key's sharing groups may do, since the key may do it too.

            ```{inventory}
            ```

            """
    }

    private func page(_ index: Int) -> String {
        let key = project.keys[index]
        var lines = [
            frontMatter(title: shown(key.title), description: "What this API key can do, and why."),
            "# " + markdownText(key.title), "",
        ]
        if let description = key.key?.description, !description.isEmpty { lines += [markdownText(description), ""] }
        lines += facts(key)
        if !key.findings.isEmpty {
            lines += ["## Findings", "", "| Severity | Rule | Line | Finding |", "|---|---|---|---|"]
            lines += key.findings.map { finding in
                "| \(finding.severity.rawValue) | \(rule(finding.rule)) | \(finding.range.start.line) "
                    + "| \(markdownMarked(finding.message)) |"
            }
            lines.append("")
        }
        if key.key != nil { lines += ["## Reach", "", "```{reach #\(index + 1)}", "```", ""] }
        lines += ["## Effective access", "", "```{access #\(index + 1)}", "```", ""]
        return lines.joined(separator: "\n")
    }

    private func facts(_ key: PublishedKey) -> [String] {
        var facts = ["- **Spec:** \(markdownCode(key.address))"]
        if let preset = key.preset { facts.append("- **Preset:** \(markdownCode(preset))") }
        if let groups = key.key?.sharingGroupIDs, !groups.isEmpty {
            facts.append("- **Sharing groups:** " + groups.map(links.group).joined(separator: ", "))
        }
        if let scopes = key.key?.scopes, !scopes.isEmpty {
            let rest = scopes.count - Self.scopeLimit
            facts.append("- **Scopes:**")
            facts += scopes.prefix(Self.scopeLimit).map { scope in
                guard let grant = project.world.catalog.grant(scope, from: .scope(0)) else {
                    return "  - " + markdownCode(scope.description)
                }
                return "  - \(markdownCode(scope.role)) on \(links.resource(grant.resource))"
            }
            if rest > 0 { facts.append("  - and \(rest) more") }
        }
        return facts + [""]
    }

    /// More than anyone reads one by one.
    private static let scopeLimit = 50

    private func rule(_ id: String) -> String {
        links.sections.contains(.rules) ? "[`\(id)`](../\(SiteSection.rules.folder)/\(id).md)" : "`\(id)`"
    }
}
