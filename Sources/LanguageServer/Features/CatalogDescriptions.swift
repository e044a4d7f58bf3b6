internal import KeyModel

/// What a reader at the cursor is told about roles, types and presets. Everything comes from the catalog.
struct CatalogDescriptions {
    let catalog: Catalog

    /// A role of a type: what it grants on the resource and on what that contains.
    ///
    /// - Parameter resourceID: of the resource, where the spec names one.
    func role(_ role: Role, of type: ResourceType, resourceID: String?) -> Explanation {
        var text = Explanation()
        text.title("`\(role.name)` of `\(type.name)`")
        text.paragraph(role.summary + ".")
        let id = resourceID.map(Explanation.plain) ?? ""
        let scope = Scope(resourceType: type.name, resourceID: id.isEmpty ? type.idPrefix + "…" : id, role: role.name)
        for sentence in catalog.meaning(of: scope) { text.paragraph(sentence) }
        return text
    }

    /// A role whose type is not known: what it is in each type that has it.
    func role(named name: String) -> Explanation {
        var text = Explanation()
        let types = catalog.resourceTypes.compactMap { type in type.role(named: name).map { (type, $0) } }
        guard !types.isEmpty else { return text }
        text.title("`\(name)`")
        text.list(types.map { "of `\($0.name)`: \($1.summary)" })
        return text
    }

    func resourceType(_ type: ResourceType) -> Explanation {
        var text = Explanation()
        text.title("`\(type.name)`")
        text.paragraph("\(type.title)." + (type.idPrefix.isEmpty ? "" : " Ids begin with `\(type.idPrefix)`."))
        if !type.contains.isEmpty { text.paragraph("It contains \(names(type.contains)).") }
        text.paragraph("Roles, weakest first:")
        text.list(type.roles.map { "`\($0.name)`: \($0.summary)" })
        return text
    }

    func preset(_ preset: Preset) -> Explanation {
        var text = Explanation()
        text.title("\(preset.name) (`\(preset.id)`)")
        text.paragraph("For: \(preset.useCase).")
        guard !preset.defaultScopes.isEmpty else {
            text.paragraph("It has no default scopes, and fits every key.")
            return text
        }
        text.paragraph("Its default scopes; the key may do no more than they do without a warning:")
        text.list(
            preset.defaultScopes.map { scope in
                let summary = catalog.role(named: scope.role, of: scope.resourceType).map { ": \($0.summary)" } ?? ""
                return "`\(scope)`\(summary)"
            })
        text.paragraph("A key with just these scopes could do this:")
        text.list(catalog.meaning(of: preset).map(catalog.phrase))
        text.paragraph("A preset records what a key is for. It never adds scopes.")
        return text
    }

    /// "`org`, `namespace` and `agent`".
    func names(_ names: [String], _ conjunction: String = "and") -> String {
        let quoted = names.map { "`\($0)`" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
