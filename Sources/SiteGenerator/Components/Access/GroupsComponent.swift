internal import KeyModel
internal import Markdown
internal import SourceText

/// `{groups}`: every sharing group that is known; `{groups acme}`: in the project in a folder.
struct GroupsComponent: Component {
    let name = "groups"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require([.access, .tables])
        try call.requireNoBody()
        let project = try context.project(call.arguments, for: call)
        var html = HTMLBuffer()
        html.appendTable(
            class: "filterable", label: "Groups", columns: ["Group", "Name", "Members", "Roles", "Keys that share with it"]
        ) { html in
            for id in project.project.groups {
                let group = project.world.inventory.groups?[id]
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(group: id, in: project)
                html.append(raw: "</th><td>")
                html.append(text: group.map { shown($0.name ?? "") } ?? "not in the groups file")
                html.append(raw: "</td>")
                let keys = project.project.directory.keys(sharingWith: id).count
                for count in [group?.members.count, group?.grants.count, keys] {
                    html.append(sortedBy: count ?? -1)
                    if let count { html.append(count) } else { html.append(raw: "not known") }
                    html.append(raw: "</td>")
                }
                html.append(raw: "</tr>\n")
            }
        }
        html.append(unclearKeysOf: project)
        return HTML(html)
    }
}
