internal import KeyModel
internal import KeyValidator
internal import SourceText
internal import Workspace

/// The values that a field may have, as far as the catalog or the inventories know them.
struct ValueCandidates {
    let catalog: Catalog
    let inventory: InventoryIndex

    func values(of field: String, in context: CursorContext) -> [Candidate] {
        switch field {
        case "resource_type": resourceTypes
        case "role": roles(in: context)
        case "preset" where context.shape == .key: presets
        case "resource_id" where context.shape == .scope: resources { type in type == context.fields["resource_type"] }
        case "parent":
            resources { type in
                let contained = context.fields["resource_type"] ?? ""
                return catalog.resourceType(named: type).map { $0.contains.contains(contained) } ?? false
            }
        default: []
        }
    }

    /// - Parameter present: the items that the list has already.
    func items(of field: FieldDefinition, besides present: [String]) -> [Candidate] {
        if field.name == "sections" {
            return Configuration.sectionNames.filter { !present.contains($0) }.map {
                Candidate(text: $0, kind: .enumerationMember, detail: "part of the site", documentation: Explanation())
            }
        }
        guard field.meaning == .sharingGroups else { return [] }
        return inventory.groups.filter { !present.contains($0.id) && isSafe($0.id) }.map { group in
            Candidate(
                text: group.id, kind: .reference, detail: group.name.map(Explanation.plain) ?? "group",
                documentation: Explanation())
        }
    }

    /// The names that a map knows: of rules, where it says how much they weigh.
    func names(in field: FieldDefinition, besides present: [String: String]) -> [Candidate] {
        guard field.meaning == .ruleLevels else { return [] }
        return RuleSet.all.filter { present[$0.id] == nil }.map { rule in
            var text = Explanation()
            text.paragraph(rule.documentation.summary + ".")
            text.paragraph(rule.documentation.why)
            return Candidate(
                text: rule.id, kind: .reference, detail: rule.severity.rawValue, documentation: text, named: .string)
        }
    }

    func entryValues(in field: FieldDefinition) -> [Candidate] {
        guard field.meaning == .ruleLevels else { return [] }
        return RuleLevel.allCases.map {
            Candidate(text: $0.rawValue, kind: .enumerationMember, detail: "severity", documentation: Explanation())
        }
    }

    private var resourceTypes: [Candidate] {
        catalog.resourceTypes.map {
            Candidate(
                text: $0.name, kind: .enumerationMember, detail: $0.title,
                documentation: CatalogDescriptions(catalog: catalog).resourceType($0))
        }
    }

    private var presets: [Candidate] {
        catalog.presets.map {
            Candidate(
                text: $0.id, kind: .enumerationMember, detail: "\($0.name): \($0.useCase)",
                documentation: CatalogDescriptions(catalog: catalog).preset($0))
        }
    }

    /// The roles of the scope's type, weakest first; where the type is not there yet, of the type that its id begins like, else of
    /// all types.
    private func roles(in context: CursorContext) -> [Candidate] {
        let type =
            context.fields["resource_type"].flatMap(catalog.resourceType(named:))
            ?? context.fields["resource_id"].flatMap(catalog.resourceType(ofID:))
        let words = CatalogDescriptions(catalog: catalog)
        if let type {
            return type.roles.map { role in
                Candidate(
                    text: role.name, kind: .enumerationMember,
                    detail: role.normalizedTo.map { "legacy, treated as \($0)" } ?? role.summary,
                    documentation: words.role(role, of: type, resourceID: context.fields["resource_id"]),
                    isDeprecated: role.isLegacy)
            }
        }
        var seen: Set<String> = []
        let names = catalog.resourceTypes.flatMap { $0.roles.map(\.name) }.filter { seen.insert($0).inserted }
        return names.map { name in
            let types = catalog.resourceTypes.filter { $0.role(named: name) != nil }
            return Candidate(
                text: name, kind: .enumerationMember, detail: "role of " + types.map(\.name).joined(separator: ", "),
                documentation: words.role(named: name),
                isDeprecated: types.allSatisfy { $0.role(named: name)?.isLegacy ?? false })
        }
    }

    /// The resources of the types that fit; of all types where none does.
    private func resources(ofTypes fits: (String) -> Bool) -> [Candidate] {
        let fitting = inventory.resources.filter { fits($0.type) }
        return (fitting.isEmpty ? inventory.resources : fitting).filter { isSafe($0.id) }.map { resource in
            Candidate(
                text: resource.id, kind: .reference,
                detail: Explanation.plain(resource.type) + (resource.parent.map { " in \(Explanation.plain($0))" } ?? ""),
                documentation: Explanation())
        }
    }

    /// Whether an id may be shown as it is: no secret in the wrong place, nothing that would reorder a line.
    private func isSafe(_ id: String) -> Bool { !id.isEmpty && shown(id) == id }
}
