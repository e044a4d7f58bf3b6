internal import KeyModel
internal import Markdown
internal import SourceText

/// `{group ID}`: who is in a sharing group, what it may do, which keys share with it, and what it will own, since they may create it;
/// `{group ID acme}`: in the project in a folder.
struct GroupComponent: Component {
    let name = "group"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require(.access)
        try call.requireNoBody()
        let (id, project) = try call.group(&context)
        let group = project.world.inventory.groups?[id]
        var html = HTMLBuffer()
        html.append(raw: "<section class=\"group-card\" aria-label=\"Group ")
        html.append(text: shown(id))
        html.append(raw: "\">\n<p><strong>")
        html.append(text: shown(group?.name ?? id))
        html.append(raw: "</strong> ")
        html.append(code: shown(id))
        html.append(raw: "<br>")
        if let group {
            html.append(raw: "Members: ")
            html.append(members: group.members, limit: 50)
        } else {
            html.append(raw: "Who is in it is not known.")
        }
        html.append(raw: "</p>\n")
        if let group { html.append(grantsOf: group, in: project) }
        html.append(blastRadiusOf: id, in: project)
        html.append(unclearKeysOf: project)
        if group == nil {
            html.append(gaps: [project.world.inventory.groups == nil ? .noGroups([id]) : .unlistedGroup(id)], in: project.catalog)
        }
        html.append(raw: "</section>\n")
        return HTML(html)
    }
}

extension HTMLBuffer {
    /// What its members may do, and so every key that shares with it.
    fileprivate mutating func append(grantsOf group: SharingGroup, in project: ShownProject, limit: Int = 100) {
        let grants = project.world.grants(of: group)
        guard !grants.isEmpty else {
            return append(raw: "<p>It has no role on anything yet: what it may do is what it will own.</p>\n")
        }
        appendTable(
            label: "What the group may do", caption: "What it may do, and every key that shares with it",
            columns: ["On", "Role", "Resources reached"]
        ) { html in
            for grant in grants.prefix(limit) {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(resource: grant.resource, in: project)
                html.append(raw: "</th><td>")
                html.append(code: shown(project.catalog[grant.role].name))
                html.append(raw: "</td><td>")
                html.append(project.world.resourceCount(reachedBy: [grant]))
                html.append(raw: "</td></tr>\n")
            }
        }
        guard grants.count > limit else { return }
        append(raw: "<p class=\"note\">It has ")
        append(grants.count - limit)
        append(raw: " more roles.</p>\n")
    }

    /// For each key that shares with the group what it may create, and where: the group will own it.
    fileprivate mutating func append(blastRadiusOf id: String, in project: ShownProject, limit: Int = 100) {
        let keys = project.project.directory.keys(sharingWith: id)
        guard !keys.isEmpty else { return append(raw: "<p>No key shares with it: it will own nothing that a key creates.</p>\n") }
        let sharing = project.catalog.sharing
        append(raw: "<p>When one of these keys creates a resource (")
        append(codes: sharing.resourceTypes.map { shown($0) })
        append(raw: "), the group gets ")
        append(code: shown(sharing.role))
        append(raw: " on it, and so does each of its members.</p>\n")
        appendTable(
            class: "blast-radius", label: "What the group will own", caption: "What it will own: its blast radius",
            columns: ["Key", "May create", "In"]
        ) { html in
            for index in keys.prefix(limit) {
                let creations = project.project.keys[index].key.map { project.world.creations(by: $0) } ?? []
                let owned = CreationKind.grouped(creations.filter { $0.owners.contains(id) })
                for (kind, places) in owned {
                    html.append(keyCell: index, in: project)
                    html.append(code: shown(project.catalog.resourceTypes[kind.type].name))
                    html.append(raw: "</td><td>")
                    html.append(places: places, in: project)
                    html.append(raw: "</td></tr>\n")
                }
                if owned.isEmpty {
                    html.append(keyCell: index, in: project)
                    html.append(raw: "nothing</td><td></td></tr>\n")
                }
            }
        }
        guard keys.count > limit else { return }
        append(raw: "<p class=\"note\">")
        append(keys.count - limit)
        append(raw: " more keys share with it.</p>\n")
    }

    private mutating func append(keyCell index: Int, in project: ShownProject) {
        append(raw: "<tr><th scope=\"row\">")
        append(key: index, in: project)
        append(raw: "</th><td>")
    }
}
