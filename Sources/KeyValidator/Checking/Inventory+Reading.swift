package import KeyModel
internal import SourceText

extension Inventory {
    /// What a project's inventories list. Of one that could not be read to its end, or holds no list, nothing is known.
    package init(groups: SpecFile?, resources: SpecFile?, catalog: Catalog) {
        self.init(
            groups: groups.flatMap { $0.listsEntries ? GroupDirectory($0.contents.groups.compactMap(\.group)) : nil },
            resources: resources.flatMap { file in
                file.listsEntries ? ResourceTree(file.contents.resources.compactMap(\.listed), in: catalog) : nil
            })
    }
}

extension SpecFile {
    fileprivate var listsEntries: Bool { file.result.failure == nil && contents.listsEntries }
}

extension GroupEntry {
    fileprivate var group: SharingGroup? {
        guard let id else { return nil }
        return SharingGroup(
            id: id.text, name: record.string("name")?.text, members: record.items("members").compactMap(\.string),
            grants: grants?.scopes.compactMap(\.spec.scope) ?? [])
    }
}

extension ResourceEntry {
    fileprivate var listed: Resource? {
        guard let type = resource.resourceType, let id = resource.resourceID else { return nil }
        return Resource(resourceType: type.text, resourceID: id.text, parent: parent?.resourceID?.text)
    }
}
