internal import KeyModel
internal import Markdown
internal import Platform
internal import SourceText

/// `{resources}`: every resource that is known, and how many keys and groups reach it; `{resources acme}`: in the project in a folder.
struct ResourcesComponent: Component {
    let name = "resources"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require([.access, .tables])
        try call.requireNoBody()
        let project = try context.project(call.arguments, for: call)
        let (resources, world, directory) = (project.project.resources, project.world, project.project.directory)
        let reached = concurrentMap(count: resources.count) { directory.holders(of: resources[$0]) }
        var html = HTMLBuffer()
        html.appendTable(
            class: "filterable", label: "Resources", columns: ["Resource", "In", "Keys", "Groups", "Most that anyone can do"]
        ) { html in
            for (resource, holders) in zip(resources, reached) {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(resource: resource, in: project)
                html.append(raw: "</th><td>")
                if let container = world.chain(of: resource).dropFirst().first { html.append(resource: container, in: project) }
                html.append(raw: "</td>")
                let keys = holders.count { if case .key = $0.who { true } else { false } }
                for count in [keys, holders.count - keys] {
                    html.append(sortedBy: count)
                    html.append(count)
                    html.append(raw: "</td>")
                }
                let most = holders.first?.permissions ?? PermissionSet()
                html.append(sortedBy: most.count)
                html.append(permissions: most, in: project.catalog)
                html.append(raw: "</td></tr>\n")
            }
        }
        html.append(unclearKeysOf: project)
        return HTML(html)
    }
}
