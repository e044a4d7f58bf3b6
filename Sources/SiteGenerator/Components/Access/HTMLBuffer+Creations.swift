internal import KeyModel
internal import Markdown
internal import SourceText

/// How the components write what keys may create.
extension HTMLBuffer {
    /// What a key may create, and who will own it.
    mutating func append(creations: [Creation], in project: ShownProject) {
        guard !creations.isEmpty else { return }
        appendTable(label: "What it may create", caption: "What it may create", columns: ["Type", "In", "Who will own it"]) {
            html in
            for (kind, places) in CreationKind.grouped(creations) {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(code: shown(project.catalog.resourceTypes[kind.type].name))
                html.append(raw: "</th><td>")
                html.append(places: places, in: project)
                html.append(raw: "</td><td>")
                html.append(ownersOf: kind, in: project)
                html.append(raw: "</td></tr>\n")
            }
        }
    }

    private mutating func append(ownersOf kind: CreationKind, in project: ShownProject) {
        if kind.owners.isEmpty { append(raw: "no group") }
        for (index, id) in kind.owners.enumerated() {
            if index > 0 { append(raw: "<br>") }
            append(group: id, in: project)
            guard let members = project.world.inventory.groups?[id]?.members else { continue }
            append(raw: ": ")
            append(members: members)
        }
    }

    /// Members with commas between them, the first few of many.
    mutating func append(members: [String], limit: Int = 20) {
        if members.isEmpty { append(raw: "no members") }
        append(codes: members.prefix(limit).map { shown($0) })
        append(more: members.count - limit)
    }

    /// Containers with commas between them, the first few of many.
    mutating func append(places: [ResourceReference], limit: Int = 8, in project: ShownProject) {
        for (index, place) in places.prefix(limit).enumerated() {
            if index > 0 { append(raw: ", ") }
            append(resource: place, in: project)
        }
        append(more: places.count - limit)
    }
}

/// What creations have in common that differ in their place alone.
struct CreationKind: Hashable {
    let type: Int
    let owners: [String]

    /// In the order in which they come first.
    static func grouped(_ creations: [Creation]) -> [(kind: CreationKind, places: [ResourceReference])] {
        var order: [CreationKind] = []
        var places: [CreationKind: [ResourceReference]] = [:]
        for creation in creations {
            let kind = CreationKind(type: creation.type, owners: creation.owners)
            if places[kind] == nil { order.append(kind) }
            places[kind, default: []].append(creation.container)
        }
        return order.map { ($0, places[$0] ?? []) }
    }
}
