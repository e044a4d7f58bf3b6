package import KeyModel
package import SourceText

/// What a file holds: its keys, or an inventory's entries, and what stands where these should.
///
/// Beside the keys it lists what they are made of, each value once, however many aliases lead to it: a rule that goes through
/// `names` or `scopeLists` does no more work than the file has text.
package struct SpecContents: Sendable {
    package private(set) var keys: [KeySpec] = []

    /// Of a groups file.
    package private(set) var groups: [GroupEntry] = []

    /// Of a resources file.
    package private(set) var resources: [ResourceEntry] = []

    /// The records at every depth, with the values of a wrong type.
    package private(set) var reading = RecordReading()

    package private(set) var names: [LocatedString] = []
    package private(set) var descriptions: [LocatedString] = []
    package private(set) var presets: [LocatedString] = []

    /// The keys' `scopes` and the groups' `grants`.
    package private(set) var scopeLists: [ScopeList] = []

    /// The scopes in them.
    package private(set) var scopes: [ScopeSpec] = []

    /// The `sharing_group_ids` lists.
    package private(set) var groupLists: [LocatedValue] = []

    /// Which preset of the catalog meets which scopes.
    package private(set) var presetUses: [PresetUse] = []

    /// Which sharing groups meet which scopes.
    package private(set) var groupUses: [GroupUse] = []

    /// Mappings that describe webhook keys, with the field that shows it. No other rule speaks of them.
    package private(set) var webhookKeys: [WebhookMapping] = []

    /// First characters of what holds nothing: the file, or one of its documents.
    package private(set) var emptyPlaces: [SourceSpan] = []

    /// What the file is to hold.
    package let kind: SpecFileKind

    private let catalog: Catalog
    private var seen = SeenValues()

    package init(
        _ documents: [LocatedDocument], of file: SourceFile, isWhole: Bool, as kind: SpecFileKind, in catalog: Catalog
    ) {
        self.catalog = catalog
        self.kind = kind
        if documents.isEmpty, isWhole { addEmptyPlace(file.textStart, in: file) }
        for document in documents {
            let start = documents.count == 1 && isWhole ? file.textStart : document.start
            addDocument(document.root, start: start, in: file)
        }
    }

    private mutating func addDocument(_ root: LocatedValue, start: Int, in file: SourceFile) {
        switch root.kind {
        case .null: addEmptyPlace(start, in: file)
        case _ where kind != .keys: addEntries(root)
        case .sequence: addKeys(in: root, start: start, in: file)
        case .mapping:
            guard let keys = root.fields.first(where: { $0.name.isNamed("api_keys") })?.value else { return addKey(root) }
            reading.add(Record(root, as: .keyList))
            if keys.kind == .sequence { addKeys(in: keys, start: start, in: file) }
        default: reading.read(root, as: .record(.key), subject: RecordShape.key.title)
        }
    }

    /// Adds what an inventory lists.
    private mutating func addEntries(_ root: LocatedValue) {
        guard let shape = kind.shape else { return }
        let first = reading.records.count
        reading.read(root, as: .record(shape), subject: shape.title)
        // A record stands before those that it holds: an entry is followed by its scopes.
        var rest = reading.records[first...]
        while let record = rest.popFirst() {
            guard record.shape === kind.entryShape else { continue }
            let scopes = rest.prefix { $0.shape === RecordShape.scope }
            rest = rest[scopes.endIndex...]
            addEntry(record, addScopes(scopes))
        }
    }

    private mutating func addEntry(_ record: Record, _ specs: [ScopeSpec]) {
        switch kind {
        case .keys: break
        case .groups:
            let grants = record[field: "grants"].flatMap { addScopeList($0, of: .group, specs) }
            groups.append(GroupEntry(record: record, id: record.string("id"), grants: grants))
        case .resources:
            let parent = record.string("parent").map { ResourceMention(parent: $0, in: catalog) }
            resources.append(
                ResourceEntry(record: record, resource: ResourceMention(record, in: catalog), parent: parent))
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
        guard seen.isNew(value, as: .key) else { return }
        let record = Record(value, as: .key)
        if let webhook = WebhookMapping(record) {
            webhookKeys.append(webhook)
            return
        }
        let first = reading.records.count
        reading.add(record)
        // What a key holds beside strings are scopes, and they follow it.
        let specs = addScopes(reading.records[(first + 1)...])
        let presetValue = record.stringValue("preset")
        if let presetValue, seen.isNew(presetValue, as: .preset) { presets += [presetValue].compactMap(LocatedString.init) }
        let preset = presetValue.flatMap { value in catalog.presets.first { $0.id.utf8.elementsEqual(value.textBytes) } }
        let scopeList = record[field: "scopes"].flatMap { addScopeList($0, of: .key, specs) }
        if let preset, let scopeList { addUse(of: preset, scopeList) }
        if let groups = record[field: "sharing_group_ids"], groups.kind == .sequence {
            if seen.isNew(groups, as: .groups) { groupLists.append(groups) }
            if let scopeList { addUse(of: groups, scopeList) }
        }
        if let description = record.stringValue("description"), seen.isNew(description, as: .description) {
            descriptions += [description].compactMap(LocatedString.init)
        }
        let name = record.stringValue("name")
        if let name, seen.isNew(name, as: .name) { names += [name].compactMap(LocatedString.init) }
        keys.append(KeySpec(record: record, name: name, presetValue: presetValue, preset: preset, scopes: scopeList))
    }

    /// Adds records of scopes that were not met before.
    private mutating func addScopes(_ records: ArraySlice<Record>) -> [ScopeSpec] {
        let specs = records.map { ScopeSpec($0, in: catalog) }
        scopes += specs
        for spec in specs where spec.value.isShared { seen.scopes[spec.value.identity] = spec }
        return specs
    }

    /// - Parameter specs: the scopes that were not met before, in order; among the items may be aliases of earlier ones.
    private mutating func addScopeList(
        _ value: LocatedValue, of holder: ScopeList.Holder, _ specs: [ScopeSpec]
    ) -> ScopeList? {
        guard value.kind == .sequence else { return nil }
        if value.isShared, let known = seen.scopeLists[value.identity] { return known }
        let items = value.items
        var next = specs.startIndex
        let listed = items.enumerated().compactMap { index, item -> ListedScope? in
            let isNext = next < specs.endIndex && specs[next].value.identity == item.identity
            defer { next += isNext ? 1 : 0 }
            let spec = isNext ? specs[next] : seen.scopes[item.identity]
            return spec.map { ListedScope(index: index, entrySpan: item.entrySpan, spec: $0) }
        }
        let list = ScopeList(of: holder, value, items: items, scopes: listed)
        if value.isShared { seen.scopeLists[value.identity] = list }
        scopeLists.append(list)
        return list
    }

    private mutating func addUse(of preset: Preset, _ scopes: ScopeList) {
        let use = SeenValues.PresetUse(preset: preset.id, scopeList: scopes.value.identity)
        if !scopes.value.isShared || seen.presetUses.insert(use).inserted {
            presetUses.append(PresetUse(preset: preset, scopes: scopes))
        }
    }

    private mutating func addUse(of groups: LocatedValue, _ scopes: ScopeList) {
        let use = SeenValues.GroupUse(groups: groups.identity, scopeList: scopes.value.identity)
        if !groups.isShared || seen.groupUses.insert(use).inserted {
            groupUses.append(GroupUse(groups: groups, scopes: scopes))
        }
    }

    private mutating func addEmptyPlace(_ start: Int, in file: SourceFile) {
        emptyPlaces.append(SourceSpan(start, min(start + 1, file.bytes.count)))
    }
}
