internal import KeyModel
internal import Markdown
internal import SourceText

/// `{who-reaches TYPE:ID}`: every key and group that reaches a resource, the strongest first, and how;
/// `{who-reaches TYPE:ID acme}`: in the project in a folder.
struct WhoReachesComponent: Component {
    let name = "who-reaches"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require(.access)
        try call.requireNoBody()
        let (resource, project) = try call.resource(&context)
        let holders = project.project.directory.holders(of: resource)
        var html = HTMLBuffer()
        if holders.isEmpty { html.append(raw: "<p>Nobody that is known reaches it.</p>\n") }
        if !holders.isEmpty {
            html.appendTable(
                class: "holders", label: "Who reaches \(shown(project.catalog.shortForm(resource)))",
                columns: ["Who", "Can", "How"]
            ) { html in
                for holder in holders.prefix(Self.limit) { html.append(holder, in: project) }
            }
        }
        if holders.count > Self.limit {
            html.append(raw: "<p class=\"note\">These are the strongest of ")
            html.append(holders.count)
            html.append(raw: "; <code>keybook who-can</code> lists them all.</p>\n")
        }
        html.append(unclearKeysOf: project)
        let gaps = project.world.gaps(of: resource) + (project.world.inventory.groups == nil ? [.noGroups([])] : [])
        html.append(gaps: gaps, in: project.catalog)
        return HTML(html)
    }

    /// As many as anyone reads.
    private static let limit = 100
}

extension HTMLBuffer {
    fileprivate mutating func append(_ holder: AccessHolder, in project: ShownProject) {
        append(raw: "<tr><th scope=\"row\">")
        var isGroup = false
        switch holder.who {
        case .key(let index): append(key: index, in: project)
        case .group(let id):
            isGroup = true
            append(raw: "group ")
            append(group: id, in: project)
        }
        append(raw: "</th><td>")
        append(permissions: holder.permissions.subtracting(holder.groupPermissions), in: project.catalog)
        if !holder.groupPermissions.isEmpty {
            append(raw: holder.groupPermissions == holder.permissions ? "only through a group: " : "<br>only through a group: ")
            append(permissions: holder.groupPermissions, in: project.catalog)
        }
        append(raw: "</td><td>")
        let reasons = holder.paths.map(AccessReason.init)
        for (index, reason) in reasons.prefix(Self.reasonLimit).enumerated() {
            if index > 0 { append(raw: "<br>") }
            append(reason, isOwn: isGroup, in: project)
        }
        append(more: reasons.count - Self.reasonLimit)
        append(raw: "</td></tr>\n")
    }

    private static let reasonLimit = 8

    /// That keys of which nothing is known may do it as well.
    mutating func append(unclearKeysOf project: ShownProject, limit: Int = 10) {
        let unclear = project.project.unclearKeys
        guard !unclear.isEmpty else { return }
        append(raw: "<p class=\"finding error\"><strong>Not clear.</strong> What these grant is open, so they are not counted: ")
        for (position, index) in unclear.prefix(limit).enumerated() {
            if position > 0 { append(raw: ", ") }
            append(key: index, in: project)
        }
        append(more: unclear.count - limit)
        append(raw: ".</p>\n")
    }
}
