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
        guard seen.isNew(value, as: .key) else { return }
        let record = Record(value, as: .key)
        if let webhook = WebhookMapping(record) {
            webhookKeys.append(webhook)
            return
        }
        let first = reading.records.count
        reading.add(record)
        // What a key holds beside strings are scopes, and they follow it.
        let specs = reading.records[(first + 1)...].map { ScopeSpec($0, in: catalog) }
        scopes += specs
        for spec in specs where spec.value.isShared { seen.scopes[spec.value.identity] = spec }

        let presetValue = record.stringValue("preset")
        if let presetValue, seen.isNew(presetValue, as: .preset) { presets += [presetValue].compactMap(LocatedString.init) }
        let preset = presetValue.flatMap { value in catalog.presets.first { $0.id.utf8.elementsEqual(value.textBytes) } }
        let scopeList = record[field: "scopes"].flatMap { addScopeList($0, specs) }
        if let preset, let scopeList { addUse(of: preset, scopeList) }
        if let groups = record[field: "sharing_group_ids"], groups.kind == .sequence, seen.isNew(groups, as: .groups) {
            groupLists.append(groups)
        }
        if let description = record.stringValue("description"), seen.isNew(description, as: .description) {
            descriptions += [description].compactMap(LocatedString.init)
        }
        let name = record.stringValue("name")
        if let name, seen.isNew(name, as: .name) { names += [name].compactMap(LocatedString.init) }
        keys.append(KeySpec(record: record, name: name, presetValue: presetValue, preset: preset, scopes: scopeList))
    }

    /// - Parameter specs: the scopes of the key that were not met before, in order; among the items may be aliases of earlier ones.
    private mutating func addScopeList(_ value: LocatedValue, _ specs: [ScopeSpec]) -> ScopeList? {
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
        let list = ScopeList(value, items: items, scopes: listed)
        if value.isShared { seen.scopeLists[value.identity] = list }
        scopeLists.append(list)
        return list
    }

    private mutating func addUse(of preset: Preset, _ scopes: ScopeList) {
        let use = SeenValues.Use(preset: preset.id, scopeList: scopes.value.identity)
        if !scopes.value.isShared || seen.presetUses.insert(use).inserted {
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

/// The values that aliases lead to and that have been listed, by identity.
private struct SeenValues: Sendable {
    enum Purpose: Hashable {
        case key, name, description, preset, groups
    }

    struct Use: Hashable {
        let preset: String
        let scopeList: Int
    }

    private struct Listing: Hashable {
        let identity: Int
        let purpose: Purpose
    }

    var scopes: [Int: ScopeSpec] = [:]
    var scopeLists: [Int: ScopeList] = [:]
    var presetUses: Set<Use> = []
    private var listings: Set<Listing> = []

    /// Whether a value has not been listed for this purpose yet. Without aliases nothing has to be remembered to know.
    mutating func isNew(_ value: LocatedValue, as purpose: Purpose) -> Bool {
        !value.isShared || listings.insert(Listing(identity: value.identity, purpose: purpose)).inserted
    }
}
