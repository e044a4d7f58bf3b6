internal import KeyModel
internal import SearchIndex
internal import SourceText

extension ComponentContext {
    /// Lets the search find a preset; the id for its element, if the page has none for it yet.
    mutating func define(_ preset: Preset) -> String? {
        define(.preset, id: preset.id, names: [preset.id, preset.name], title: preset.name, summary: preset.useCase)
    }

    /// Lets the search find a role, `agent:editor`, by that or by its own name.
    mutating func define(_ index: RoleIndex) -> String? {
        let (role, name) = (catalog[index], "\(catalog.resourceTypes[index.type].name):\(catalog[index].name)")
        let meaning = catalog.meaning(of: index).joined(separator: " ").replacing("`", with: "")
        return define(.role, id: name, names: [name, role.name], title: name, summary: meaning)
    }
}
