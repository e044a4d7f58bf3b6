package import KeyModel
package import SourceText

/// What a spec file holds: its keys, and what stands where a key should.
///
/// Beside the keys it lists what they are made of, each value once, however many aliases lead to it: a rule that goes through
/// `names` or `scopeLists` does no more work than the file has text.
package struct SpecContents: Sendable {
    package private(set) var keys: [KeySpec] = []

    /// The keys' records, the scopes' and the key lists', with the values of a wrong type.
    package private(set) var reading = RecordReading()

    package private(set) var names: [LocatedString] = []
    package private(set) var descriptions: [LocatedString] = []
    package private(set) var presets: [LocatedString] = []
    package private(set) var scopeLists: [ScopeList] = []
    package private(set) var scopes: [ScopeSpec] = []

    /// The `sharing_group_ids` lists.
    package private(set) var groupLists: [LocatedValue] = []

    /// Which preset of the catalog meets which scopes.
    package private(set) var presetUses: [PresetUse] = []

    /// Mappings that describe webhook keys, with the field that shows it. No other rule speaks of them.
    package private(set) var webhookKeys: [WebhookMapping] = []

    /// First characters of what holds no key: the file, or one of its documents.
    package private(set) var emptyPlaces: [SourceSpan] = []

    private let catalog: Catalog
    private var seen = SeenValues()

    package init(_ documents: [LocatedDocument], of file: SourceFile, isWhole: Bool, in catalog: Catalog) {
        self.catalog = catalog
        if documents.isEmpty, isWhole { addEmptyPlace(file.textStart, in: file) }
        for document in documents {
            let start = documents.count == 1 && isWhole ? file.textStart : document.start
            addDocument(document.root, start: start, in: file)
        }
    }

    private mutating func addDocument(_ root: LocatedValue, start: Int, in file: SourceFile) {
        switch root.kind {
        case .null: addEmptyPlace(start, in: file)
        case .sequence: addKeys(in: root, start: start, in: file)
        case .mapping:
            guard let keys = root.fields.first(where: { $0.name.isNamed("api_keys") })?.value else { return addKey(root) }
            reading.add(Record(root, as: .keyList))
            if keys.kind == .sequence { addKeys(in: keys, start: start, in: file) }
        default: reading.read(root, as: .record(.key), subject: RecordShape.key.title)
        }
    }

    private mutating func addKeys(in list: LocatedValue, start: Int, in file: SourceFile) {
        let items = list.items
        if items.isEmpty { addEmptyPlace(start, in: file) }
        for item in items {
            if item.kind == .mapping {
                addKey(item)
            } else {
                reading.read(item, as: .record(.key), subject: RecordShape.key.title)
            }
        }
    }

    private mutating func addKey(_ value: LocatedValue) {
        guard seen.keys.insert(value.identity).inserted else { return }
        let record = Record(value, as: .key)
        if let webhook = WebhookMapping(record) {
            webhookKeys.append(webhook)
            return
        }
        let first = reading.records.count
        reading.add(record)
        for scope in reading.records[(first + 1)...] { add(scope: scope) }
        let presetValue = addString(record[field: "preset"], to: \.presets, unless: \.presets)
        let preset = presetValue.flatMap { value in catalog.presets.first { $0.id.utf8.elementsEqual(value.textBytes) } }
        let scopeList = record[field: "scopes"].flatMap { addScopeList($0) }
        if let groups = record[field: "sharing_group_ids"], groups.kind == .sequence,
            seen.groupLists.insert(groups.identity).inserted
        {
            groupLists.append(groups)
        }
        _ = addString(record[field: "description"], to: \.descriptions, unless: \.descriptions)
        let name = addString(record[field: "name"], to: \.names, unless: \.names)
        if let preset, let scopeList { addUse(of: preset, scopeList) }
        keys.append(KeySpec(record: record, name: name, presetValue: presetValue, preset: preset, scopes: scopeList))
    }

    /// Lists a string once; gives the value where it is one.
    private mutating func addString(
        _ value: LocatedValue?, to list: WritableKeyPath<SpecContents, [LocatedString]>,
        unless isSeen: WritableKeyPath<SeenValues, Set<Int>>
    ) -> LocatedValue? {
        guard let value, value.kind == .string else { return nil }
        if seen[keyPath: isSeen].insert(value.identity).inserted, let string = LocatedString(value) {
            self[keyPath: list].append(string)
        }
        return value
    }

    private mutating func add(scope record: Record) {
        let spec = ScopeSpec(record, in: catalog)
        seen.scopes[record.value.identity] = spec
        scopes.append(spec)
    }

    private mutating func addScopeList(_ value: LocatedValue) -> ScopeList? {
        guard value.kind == .sequence else { return nil }
        if let known = seen.scopeLists[value.identity] { return known }
        let items = value.items
        let listed = items.enumerated().compactMap { index, item in
            seen.scopes[item.identity].map { ListedScope(index: index, entrySpan: item.entrySpan, spec: $0) }
        }
        let list = ScopeList(value, items: items, scopes: listed, in: catalog)
        seen.scopeLists[value.identity] = list
        scopeLists.append(list)
        return list
    }

    private mutating func addUse(of preset: Preset, _ scopes: ScopeList) {
        if seen.presetUses.insert(SeenValues.Use(preset: preset.id, scopeList: scopes.value.identity)).inserted {
            presetUses.append(PresetUse(preset: preset, scopes: scopes))
        }
    }

    private mutating func addEmptyPlace(_ start: Int, in file: SourceFile) {
        emptyPlaces.append(SourceSpan(start, min(start + 1, file.bytes.count)))
    }
}

/// A preset and the scopes of a key that names it.
package struct PresetUse: Sendable {
    package let preset: Preset
    package let scopes: ScopeList
}

/// The values that have been listed, by identity.
private struct SeenValues: Sendable {
    struct Use: Hashable {
        let preset: String
        let scopeList: Int
    }

    var keys: Set<Int> = []
    var names: Set<Int> = []
    var descriptions: Set<Int> = []
    var presets: Set<Int> = []
    var scopes: [Int: ScopeSpec] = [:]
    var scopeLists: [Int: ScopeList] = [:]
    var groupLists: Set<Int> = []
    var presetUses: Set<Use> = []
}
