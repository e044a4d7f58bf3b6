package import SourceText

/// What the keys are made of, each value once.
extension SpecContents {
    package var names: some Sequence<LocatedString> { KeyStrings(values: KeyValues(keys, .name)) }

    package var descriptions: some Sequence<LocatedString> { KeyStrings(values: KeyValues(keys, .description)) }

    package var presets: some Sequence<LocatedString> { KeyStrings(values: KeyValues(keys, .preset)) }

    /// The `sharing_group_ids` lists.
    package var groupLists: some Sequence<LocatedValue> { KeyValues(keys, .groups) }

    /// Gives the scopes in the `scopeLists`.
    package func forEachScope(_ body: (ScopeSpec) -> Void) {
        for list in scopeLists {
            for index in list.scopes.indices where list.scopes[index].isNew { body(list.scopes[index].spec) }
        }
    }

    /// Which preset of the catalog meets which scopes.
    package var presetUses: [PresetUse] {
        keys.indices.compactMap { index in
            guard keys[index].namesPreset, keys[index].novelties.contains(.presetUse),
                let preset = keys[index].preset(in: catalog), let scopes = keys[index].scopes
            else { return nil }
            return PresetUse(preset: preset, scopes: scopes)
        }
    }

    /// Which sharing groups meet which scopes.
    package var groupUses: [GroupUse] {
        keys.compactMap { key in
            guard key.novelties.contains(.groupUse), let groups = key.groups, let scopes = key.scopes else { return nil }
            return GroupUse(groups: groups, scopes: scopes)
        }
    }
}

/// One value of each key of a file, as far as no key before it has the same.
private struct KeyValues: Sequence, IteratorProtocol {
    private let keys: [KeySpec]
    private let novelty: KeySpec.Novelties
    private var index = 0

    init(_ keys: [KeySpec], _ novelty: KeySpec.Novelties) {
        self.keys = keys
        self.novelty = novelty
    }

    mutating func next() -> LocatedValue? {
        while index < keys.count {
            index += 1
            if let value = keys[index - 1].novel(novelty) { return value }
        }
        return nil
    }
}

/// The same of strings.
private struct KeyStrings: Sequence, IteratorProtocol {
    var values: KeyValues

    mutating func next() -> LocatedString? { values.next().flatMap(LocatedString.init) }
}
