package import KeyModel
internal import SourceText

extension KeySpec {
    /// The key with what it grants; nil where what stands there leaves open what that is: a field that nobody knows, may be a
    /// misspelt one, or that is there twice, no list of scopes, or a scope without a role of the catalog.
    ///
    /// What has nothing to do with access may be wrong: a key without a name grants what it grants.
    package var grantedKey: APIKey? {
        let record = Record(value, as: .key)
        guard record.areAllKnown, !record.mayHoldRepetition, let scopes = scopes?.clearScopes, let groups = listedGroupIDs(record)
        else { return nil }
        return APIKey(
            name: name?.string ?? "", description: description?.string, preset: presetValue?.string, scopes: scopes,
            sharingGroupIDs: groups)
    }

    /// Empty where the field is absent; nil where it is something else than a list of strings.
    private func listedGroupIDs(_ record: Record) -> [String]? {
        guard let value = record[field: "sharing_group_ids"] else { return [] }
        guard value.kind == .sequence else { return nil }
        let ids = value.items.compactMap(\.string)
        return ids.count == value.items.count ? ids : nil
    }
}

extension ScopeList {
    /// Its scopes, if each of its items is one whose type and role the catalog has, and says nothing else.
    fileprivate var clearScopes: [Scope]? {
        let clear = scopes.compactMap { $0.spec.isClear ? $0.spec.scope : nil }
        return clear.count == itemCount ? clear : nil
    }
}

extension ScopeSpec {
    fileprivate var isClear: Bool { roleIndex != nil && Record(value, as: .scope).isRegular }
}

extension SpecFile {
    /// Whether an inventory leaves nothing open of what is granted, or of what contains what.
    package var isClear: Bool {
        file.result.failure == nil && contents.listsEntries && contents.reading.irregular.isEmpty
            && contents.reading.mismatches.isEmpty
            && contents.scopeLists.allSatisfy { $0.clearScopes != nil }
            && contents.resources.allSatisfy { $0.resource.typeIndex != nil }
            && contents.listsEachEntryOnce
    }
}

extension SpecContents {
    /// Whether it holds nothing where a key should stand but keys.
    package var holdsKeysAlone: Bool {
        webhookKeys.isEmpty && !reading.mismatches.contains { $0.subject == RecordShape.key.title }
    }

    fileprivate var listsEachEntryOnce: Bool {
        let ids =
            groups.map { [$0.id?.text] } + resources.map { [$0.resource.resourceType?.text, $0.resource.resourceID?.text] }
        return Set(ids).count == ids.count
    }
}
