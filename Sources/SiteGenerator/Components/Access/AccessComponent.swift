internal import KeyModel
internal import Markdown
internal import SourceText

/// `{access FILE}`, `{access FILE#NAME}`: everything that a key can do, as a matrix for each type of resource, and why.
struct AccessComponent: Component {
    let name = "access"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require(.access)
        try call.requireNoBody()
        let choice = try KeyChoice(call, &context, example: "`{access keys/ci.yaml}`")
        var html = HTMLBuffer()
        for key in choice.keys {
            html.append(raw: "<section class=\"access\" aria-label=\"What ")
            html.append(text: shown(key.title))
            html.append(raw: " can do\">\n")
            if choice.keys.count > 1 { html.append(titleOf: key) }
            html.append(
                accessOf: key, withFindings: !choice.isByNumber, number: context.nextNumber(), in: choice.project)
            html.append(raw: "</section>\n")
        }
        return HTML(html)
    }
}

extension HTMLBuffer {
    /// Which key of a file is meant by what follows.
    mutating func append(titleOf key: PublishedKey) {
        append(raw: "<p class=\"key-title\"><strong>")
        append(text: shown(key.title))
        append(raw: "</strong> ")
        append(code: shown(key.address))
        append(raw: "</p>\n")
    }

    /// - Parameter number: that no other list of reasons on the page has.
    fileprivate mutating func append(
        accessOf published: PublishedKey, withFindings: Bool, number: Int, in project: ShownProject
    ) {
        guard let key = published.key else { return append(unclear: published, withFindings: withFindings) }
        let access = KeyAccess(of: key, in: project.world)
        let matrix = AccessMatrix(access)
        if matrix.tables.isEmpty { append(raw: "<p>It can do nothing that is known.</p>\n") }
        if access.resources.contains(where: { !$0.groupPermissions.isEmpty }) {
            append(
                raw: """
                    <p class="legend"><span class="yes">✓</span> by a scope of its own, <span class="group">◆</span> only through a \
                    sharing group; the numbers are the reasons below.</p>

                    """)
        } else if !matrix.tables.isEmpty {
            append(raw: "<p class=\"legend\">The numbers are the reasons below.</p>\n")
        }
        for table in matrix.tables { append(table, of: matrix, number: number, in: project) }
        append(reasonsOf: matrix, number: number, in: project)
        append(creations: access.creations, in: project)
        append(gaps: project.world.gaps(of: key) + project.world.gaps(ofResources: access.resources), in: project.catalog)
    }

    private mutating func append(
        _ table: AccessMatrix.Table, of matrix: AccessMatrix, number: Int, in project: ShownProject
    ) {
        let catalog = project.catalog
        let title = catalog.resourceTypes[table.type].title
        appendTable(
            class: "permission-matrix", label: "What it can do, resource type \(title)",
            columns: [title] + table.permissions.map { shown(catalog.permissions[$0].name) } + ["Why"]
        ) { html in
            for (index, block) in table.blocks.enumerated() {
                if index > 0 { html.append(raw: "</tbody>\n<tbody>\n") }
                if let container = block.container {
                    html.append(raw: "<tr class=\"container\"><th scope=\"rowgroup\" colspan=\"")
                    html.append(table.permissions.count + 2)
                    html.append(raw: "\">in ")
                    html.append(resource: container, in: project)
                    html.append(raw: "</th></tr>\n")
                }
                for row in block.rows { html.append(row, of: table, matrix, number: number, in: project) }
            }
            if table.omittedCount > 0 {
                html.append(raw: "<tr class=\"more\"><td colspan=\"")
                html.append(table.permissions.count + 2)
                html.append(raw: "\">")
                html.append(table.omittedCount)
                html.append(raw: " more are not shown; <code>keybook access</code> lists them all</td></tr>\n")
            }
        }
    }

    private mutating func append(
        _ row: AccessMatrix.Row, of table: AccessMatrix.Table, _ matrix: AccessMatrix, number: Int, in project: ShownProject
    ) {
        append(raw: "<tr><th scope=\"row\">")
        append(resource: row.access.resource, in: project)
        if row.sameCount > 0 {
            append(raw: "<br><span class=\"more\">and ")
            append(row.sameCount)
            append(raw: " more like it</span>")
        }
        append(raw: "</th>")
        for permission in table.permissions {
            if !row.access.permissions.contains(permission) {
                append(raw: "<td class=\"no\"><span aria-hidden=\"true\">–</span><span class=\"sr-only\">no</span></td>")
                continue
            }
            append(
                raw: row.access.scopePermissions.contains(permission)
                    ? "<td class=\"yes\"><span aria-hidden=\"true\">✓</span><span class=\"sr-only\">yes, reason </span><sup>"
                    : """
                    <td class="group"><span aria-hidden="true">◆</span><span class="sr-only">yes, only through a group, reason </span><sup>
                    """)
            append(text: matrix.reasons(of: permission, in: row).map { "\($0)" }.joined(separator: ", "))
            append(raw: "</sup></td>")
        }
        append(raw: "<td class=\"why\">")
        for (index, reason) in row.reasons.enumerated() {
            if index > 0 { append(raw: ", ") }
            append(raw: "<a href=\"#")
            append(reasonID: reason, number: number)
            append(raw: "\"><span class=\"sr-only\">reason </span>")
            append(reason)
            append(raw: "</a>")
        }
        append(raw: "</td></tr>\n")
    }

    private mutating func append(reasonID reason: Int, number: Int) {
        append(raw: "_why-")
        append(number)
        append(raw: "-")
        append(reason)
    }

    private mutating func append(reasonsOf matrix: AccessMatrix, number: Int, in project: ShownProject) {
        guard !matrix.reasons.isEmpty else { return }
        append(raw: "<ol class=\"reasons\">\n")
        for (index, reason) in matrix.reasons.enumerated() {
            append(raw: "<li id=\"")
            append(reasonID: index + 1, number: number)
            append(raw: "\">")
            append(reason, in: project)
            append(raw: "</li>\n")
        }
        append(raw: "</ol>\n")
    }
}

extension AccessWorld {
    /// What is unknown of what contains resources, each once.
    func gaps(ofResources resources: [ResourceAccess]) -> [AccessGap] {
        var seen: Set<AccessGap> = []
        return resources.flatMap { gaps(of: $0.resource) }.filter { seen.insert($0).inserted }
    }
}
