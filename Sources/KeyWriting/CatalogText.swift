package import KeyModel
package import SourceText

/// A catalog as the text of a catalog file. Read again, it is an equal catalog.
///
/// It is normalized: what the file may leave out and the catalog has all the same, titles and limits, is written.
package struct CatalogText: Sendable {
    package let text: String

    package init(_ catalog: Catalog, as notation: Notation) {
        let value = WrittenValue(catalog)
        text = notation == .json ? value.json : value.yaml
    }
}

extension WrittenValue {
    fileprivate init(_ catalog: Catalog) {
        let sharing = catalog.sharing
        self = .mapping([
            "title": catalog.title.map { .string($0) },
            "permissions": .list(catalog.permissions.map { Self($0) }),
            "resource_types": .list(catalog.resourceTypes.map { Self($0, in: catalog) }),
            "presets": catalog.presets.isEmpty ? nil : .list(catalog.presets.map { Self($0) }),
            "sharing": sharing == .none
                ? nil : .mapping(["role": .string(sharing.role), "resource_types": .words(sharing.resourceTypes)]),
            "limits": Self(catalog.limits),
        ])
    }

    private init(_ permission: Permission) {
        self = .mapping([
            "name": .string(permission.name), "summary": .string(permission.summary),
            "manages_keys": permission.managesKeys ? .boolean(true) : nil, "creates": permission.creates.map { .string($0) },
        ])
    }

    private init(_ type: ResourceType, in catalog: Catalog) {
        self = .mapping([
            "name": .string(type.name), "title": .string(type.title),
            "id_prefix": type.idPrefix.isEmpty ? nil : .string(type.idPrefix),
            "contains": type.contains.isEmpty ? nil : .words(type.contains),
            "roles": .list(type.roles.map { Self($0, of: type, in: catalog) }),
        ])
    }

    private init(_ role: Role, of type: ResourceType, in catalog: Catalog) {
        let onContents = type.contains.compactMap { name in
            role.onContents[name].map { Field(name: name, value: .string($0)) }
        }
        self = .mapping([
            "name": .string(role.name), "summary": .string(role.summary),
            "permissions": .words(catalog.names(of: role.permissions)),
            "on_contents": onContents.isEmpty ? nil : .mapping(onContents),
            "normalized_to": role.normalizedTo.map { .string($0) },
        ])
    }

    private init(_ preset: Preset) {
        self = .mapping([
            "id": .string(preset.id), "name": .string(preset.name), "icon": preset.icon.isEmpty ? nil : .string(preset.icon),
            "use_case": .string(preset.useCase), "scopes": .list(preset.defaultScopes.map { .string($0.description) }),
        ])
    }

    private init(_ limits: KeyLimits) {
        func lengths(_ range: ClosedRange<Int>) -> WrittenValue {
            .mapping(["min": .number(range.lowerBound), "max": .number(range.upperBound)])
        }
        self = .mapping([
            "name": lengths(limits.nameLength), "description": lengths(limits.descriptionLength),
            "scopes": .mapping(["min": .number(limits.minimumScopes)]),
            "sharing_groups": .mapping(["min": .number(limits.minimumSharingGroups)]),
        ])
    }
}
