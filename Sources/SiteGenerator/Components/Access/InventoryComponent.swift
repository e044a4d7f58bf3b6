internal import KeyModel
internal import Markdown
internal import Platform
internal import SourceText

/// `{inventory}`: every key of the site's own project; `{inventory acme}`: of the project in a folder.
///
/// A plain table; the theme's script adds a filter and sorting to it.
struct InventoryComponent: Component {
    let name = "inventory"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require([.access, .tables])
        try call.requireNoBody()
        let project = try context.project(call.arguments, for: call)
        let keys = project.project.keys
        let breadths = concurrentMap(count: keys.count) { index in
            keys[index].key.map { AccessBreadth(of: $0, in: project.world) }
        }
        let ranks = breadths.ranks
        var html = HTMLBuffer()
        html.appendTable(
            class: "inventory filterable", label: "Keys",
            columns: ["Key", "Preset", "Scopes", "Groups", "Findings", "Widest access"]
        ) { html in
            for (index, key) in keys.enumerated() {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(key: index, in: project)
                html.append(raw: "<br><span class=\"address\">")
                html.append(text: shown(key.address))
                html.append(raw: "</span></th><td>")
                if let preset = key.preset { html.append(code: shown(preset)) }
                html.append(raw: "</td>")
                html.append(scopesOf: key)
                html.append(raw: "<td>")
                if let key = key.key {
                    html.append(groups: key.sharingGroupIDs, limit: 3, in: project)
                } else {
                    html.append(raw: "not clear")
                }
                html.append(raw: "</td>")
                html.append(findingsOf: key)
                html.append(breadths[index], rank: ranks[index], in: project)
                html.append(raw: "</tr>\n")
            }
        }
        if keys.isEmpty { html.append(raw: "<p class=\"note\">There is no key spec in this project.</p>\n") }
        return HTML(html)
    }
}

extension HTMLBuffer {
    /// How many there are, and of which kinds.
    fileprivate mutating func append(scopesOf key: PublishedKey) {
        guard let scopes = key.key?.scopes else {
            append(sortedBy: 1_000_000)
            return append(raw: "not clear</td>")
        }
        var counts: [(kind: String, count: Int)] = []
        for scope in scopes {
            let kind = "\(scope.resourceType):\(scope.role)"
            if let index = counts.firstIndex(where: { $0.kind == kind }) {
                counts[index].count += 1
            } else {
                counts.append((kind, 1))
            }
        }
        append(sortedBy: scopes.count)
        for (index, (kind, count)) in counts.enumerated() {
            if index > 0 { append(raw: "<br>") }
            append(code: shown(kind))
            guard count > 1 else { continue }
            append(raw: " ×")
            append(count)
        }
        append(raw: "</td>")
    }

    /// How many of each severity, the worst first.
    fileprivate mutating func append(findingsOf key: PublishedKey) {
        let counts = Severity.allCases.map { severity in (severity, key.findings.count { $0.severity == severity }) }
        // One error outweighs all warnings.
        append(sortedBy: counts.reduce(0) { $0 * 10_000 + min($1.1, 9_999) })
        if key.findings.isEmpty { append(raw: "none") }
        for (severity, count) in counts where count > 0 {
            append(raw: "<span class=\"badge ")
            append(raw: severity.rawValue)
            append(raw: "\">")
            append(count)
            append(raw: " ")
            append(raw: severity.rawValue)
            append(raw: count == 1 ? "</span> " : "s</span> ")
        }
        append(raw: "</td>")
    }

    fileprivate mutating func append(_ breadth: AccessBreadth?, rank: Int, in project: ShownProject) {
        append(sortedBy: rank)
        defer { append(raw: "</td>") }
        guard let breadth else {
            return append(raw: "<span class=\"badge error\">not clear</span> the spec leaves open what it grants")
        }
        guard let grant = breadth.widestGrant else { return append(raw: "nothing that is known") }
        let catalog = project.catalog
        if breadth.managesKeys {
            append(raw: "<span class=\"badge error\">manages keys</span> ")
        }
        append(code: shown(catalog[grant.role].name))
        append(raw: " on ")
        append(resource: grant.resource, in: project)
        if let group = grant.source.groupID {
            append(raw: " through ")
            append(group: group, in: project)
        }
        if breadth.resourceCount > 1 {
            append(raw: "<br>")
            append(breadth.resourceCount)
            append(raw: " resources in all")
        }
    }

    /// Opens a cell that tables are sorted by as a number rather than by its text.
    mutating func append(sortedBy number: Int) {
        append(raw: "<td data-sort=\"")
        append(number)
        append(raw: "\">")
    }
}

extension [AccessBreadth?] {
    /// For each its place when all are ordered, the narrowest first; of a key of which nothing is known it is taken to be the widest.
    fileprivate var ranks: [Int] {
        let ordered = indices.sorted { one, other in
            guard let first = self[one], let second = self[other] else { return self[one] != nil && self[other] == nil }
            return first < second
        }
        var ranks = [Int](repeating: 0, count: count)
        var rank = 0
        for (place, index) in ordered.enumerated() {
            if place > 0, !isEqual(self[ordered[place - 1]], self[index]) { rank += 1 }
            ranks[index] = rank
        }
        return ranks
    }

    /// Whether neither is wider than the other.
    private func isEqual(_ one: AccessBreadth?, _ other: AccessBreadth?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return !(one < other) && !(other < one)
    }
}
