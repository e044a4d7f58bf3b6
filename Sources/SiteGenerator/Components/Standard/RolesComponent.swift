internal import KeyModel
internal import Markdown

/// `{roles}`: the valid roles by resource type.
struct RolesComponent: Component {
    let name = "roles"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        let types = context.catalog.resourceTypes
        var html = HTMLBuffer()
        html.appendTable(columns: ["Resource type", "Ids begin with", "Roles, weakest first"]) { html in
            for (typeIndex, type) in types.enumerated() {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(code: type.name)
                html.append(raw: "</th><td>")
                if !type.idPrefix.isEmpty { html.append(code: type.idPrefix) }
                html.append(raw: "</td><td>")
                for (index, role) in type.roles.enumerated() {
                    if index > 0 { html.append(raw: ", ") }
                    html.append(raw: "<code")
                    html.append(id: context.define(RoleIndex(type: typeIndex, role: index)))
                    html.append(raw: ">")
                    html.append(text: role.name)
                    html.append(raw: "</code>")
                    if role.isLegacy { html.append(raw: " <span class=\"badge legacy\">legacy</span>") }
                }
                html.append(raw: "</td></tr>\n")
            }
        }
        return HTML(html)
    }
}
