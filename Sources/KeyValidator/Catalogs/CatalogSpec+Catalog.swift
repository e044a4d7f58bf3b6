internal import KeyModel
internal import SourceText

extension CatalogSpec {
    /// The catalog that the file describes. It is what was meant where the check finds no error; else what could be understood of it.
    var catalog: Catalog {
        Catalog(
            title: title?.text,
            permissions: permissions.entries.map { entry in
                Permission(
                    name: entry.name?.text ?? "", summary: entry.record.string("summary")?.text ?? "",
                    managesKeys: entry.record[field: "manages_keys"]?.isTrue ?? false, creates: entry.creates?.text)
            },
            resourceTypes: types.entries.map(resourceType), presets: presets.entries.map(preset),
            sharing: sharing.map { SharingRule(role: $0.role?.text ?? "", resourceTypes: $0.types.names.map(\.text)) } ?? .none,
            limits: limits.limits)
    }

    private func resourceType(_ entry: ResourceTypeSpec) -> ResourceType {
        let name = entry.name?.text ?? ""
        return ResourceType(
            name: name, title: entry.record.string("title")?.text ?? titleMade(from: name), idPrefix: entry.idPrefix?.text ?? "",
            contains: entry.contains.names.map(\.text), roles: entry.roles.entries.map(role))
    }

    private func role(_ entry: RoleSpec) -> Role {
        let name = entry.name?.text ?? ""
        return Role(
            name: name, summary: entry.record.string("summary")?.text ?? titleMade(from: name),
            permissions: PermissionSet(entry.permissions.names.compactMap { permissions.index(of: $0.text) }),
            onContents: Dictionary(entry.onContents.compactMap { type, role in role.map { (type.text, $0.text) } }) { first, _ in
                first
            },
            normalizedTo: entry.normalizedTo?.text)
    }

    private func preset(_ entry: PresetSpec) -> Preset {
        let id = entry.name?.text ?? ""
        return Preset(
            id: id, name: entry.record.string("name")?.text ?? titleMade(from: id), icon: entry.record.string("icon")?.text ?? "",
            defaultScopes: entry.scopes.compactMap(\.parts).map { DefaultScope(resourceType: $0.type, role: $0.role) },
            useCase: entry.record.string("use_case")?.text ?? "")
    }

    /// "Pull request" from `pull_request`.
    private func titleMade(from name: String) -> String {
        let words = name.replacing("_", with: " ").replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension LocatedValue {
    fileprivate var isTrue: Bool { kind == .boolean && text.lowercased() == "true" }
}
