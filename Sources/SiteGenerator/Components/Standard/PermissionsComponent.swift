internal import KeyModel
internal import KeyValidator
internal import Markdown
internal import SourceText

/// `{permissions}`: role by permission, a table for each resource type; `{permissions agent}` for one type.
struct PermissionsComponent: Component {
    let name = "permissions"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoBody()
        let catalog = context.catalog
        var html = HTMLBuffer()
        for index in try types(for: call, in: catalog) { html.append(matrixOf: index, in: &context) }
        return HTML(html)
    }

    private func types(for call: ComponentCall, in catalog: Catalog) throws(ComponentFailure) -> [Int] {
        if call.arguments.isEmpty { return Array(catalog.resourceTypes.indices) }
        guard let index = catalog.index(ofResourceType: call.arguments) else {
            let names = catalog.resourceTypes.map(\.name)
            throw call.failure(
                "\(quoted(call.arguments)) is not a resource type",
                notes: suggestions(for: call.arguments, among: names, introduction: "resource types are"))
        }
        return [index]
    }
}

extension HTMLBuffer {
    fileprivate mutating func append(matrixOf index: Int, in context: inout ComponentContext) {
        let catalog = context.catalog
        let type = catalog.resourceTypes[index]
        let accesses = type.roles.indices.map { catalog.access(of: RoleIndex(type: index, role: $0)) }
        let granted = accesses.reduce(PermissionSet()) { $0.union($1.own) }
        let permissions = catalog.permissions.indices.filter(granted.contains)
        let showsContents = !type.contains.isEmpty
        appendTable(
            class: "permission-matrix",
            columns: ["\(type.title) role"] + permissions.map { catalog.permissions[$0].name }
                + (showsContents ? ["on what it contains"] : [])
        ) { html in
            for (number, (role, access)) in zip(type.roles, accesses).enumerated() {
                html.append(raw: "<tr")
                html.append(id: context.define(RoleIndex(type: index, role: number)))
                html.append(raw: "><th scope=\"row\">")
                html.append(code: role.name)
                if role.isLegacy { html.append(raw: " <span class=\"badge legacy\">legacy</span>") }
                html.append(raw: "</th>")
                for permission in permissions { html.append(cell: access.own.contains(permission)) }
                if showsContents { html.append(contentsCell: access) }
                html.append(raw: "</tr>\n")
            }
        }
    }

    private mutating func append(cell isGranted: Bool) {
        append(
            raw: isGranted
                ? "<td class=\"yes\"><span aria-hidden=\"true\">✓</span><span class=\"sr-only\">yes</span></td>"
                : "<td class=\"no\"><span aria-hidden=\"true\">–</span><span class=\"sr-only\">no</span></td>")
    }

    private mutating func append(contentsCell access: RoleAccess) {
        append(raw: "<td class=\"contents\">")
        if access.contents.isEmpty { append(raw: "nothing") }
        for (index, content) in access.contents.enumerated() {
            if index > 0 { append(raw: ", ") }
            append(codes: content.roles)
            append(text: " on every \(content.resourceType)")
        }
        append(raw: "</td>")
    }
}
