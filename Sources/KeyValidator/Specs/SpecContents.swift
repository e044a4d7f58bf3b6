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

    /// Of a catalog file; of its first document, where it has several.
    package private(set) var catalogSpec: CatalogSpec?

    /// Documents of a catalog file behind the first one, which nobody would read.
    package private(set) var extraDocuments: [SourceSpan] = []

    /// What is not as the shapes say, at every depth.
    package private(set) var reading = RecordReading()

    /// The keys' `scopes` and the groups' `grants`.
    package private(set) var scopeLists: [ScopeList] = []

    /// Mappings that describe webhook keys, with the field that shows it. No other rule speaks of them.
    package private(set) var webhookKeys: [WebhookMapping] = []

    /// First characters of what holds nothing: the file, or one of its documents.
    package private(set) var emptyPlaces: [SourceSpan] = []

    /// What the file is to hold.
    package let kind: SpecFileKind

    /// Whether an inventory has the field that its entries stand in, a list.
    private(set) var listsEntries = false

    let catalog: Catalog
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
        case _ where kind == .catalog: addCatalog(root, start: start, in: file)
        case _ where kind != .keys: addEntries(root)
        case .sequence: addKeys(in: root, start: start, in: file)
        case .mapping:
            guard let keys = root.tree[root.place(ofField: "api_keys")] else { return addKey(root) }
            reading.add(Record(root, as: .keyList))
            if keys.kind == .sequence { addKeys(in: keys, start: start, in: file) }
        default: reading.read(root, as: .record(.key), subject: RecordShape.key.title)
        }
    }

    private mutating func addCatalog(_ root: LocatedValue, start: Int, in file: SourceFile) {
        guard catalogSpec == nil else {
            extraDocuments.append(SourceSpan(start, min(start + 3, file.bytes.count)))
            return
        }
        reading.read(root, as: .record(.catalog), subject: RecordShape.catalog.title)
        guard root.kind == .mapping else { return }
        let spec = CatalogSpec(root, in: file)
        if let types = spec.record[field: "resource_types"], types.kind == .sequence, types.itemCount == 0 {
            addEmptyPlace(start, in: file)
        }
        catalogSpec = spec
    }

    /// Adds what an inventory lists.
    private mutating func addEntries(_ root: LocatedValue) {
        guard let shape = kind.shape else { return }
        let (entryShape, catalog) = (kind.entryShape, catalog)
        var entries: [(record: Record, specs: [ScopeSpec])] = []
        var listsEntries = false
        reading.read(root, as: .record(shape), subject: shape.title) { record in
            // A record is given before those that it holds: an entry is followed by its scopes.
            if record.shape === entryShape {
                entries.append((record, []))
            } else if record.shape === RecordShape.scope, !entries.isEmpty {
                entries[entries.count - 1].specs.append(ScopeSpec(record, in: catalog))
            } else {
                listsEntries = record.fields.contains { $0.definition != nil && $0.value.kind == .sequence }
            }
        }
        self.listsEntries = self.listsEntries || listsEntries
        for entry in entries {
            remember(entry.specs, of: root.tree)
            addEntry(entry.record, entry.specs)
        }
    }

    private mutating func addEntry(_ record: Record, _ specs: [ScopeSpec]) {
        switch kind {
        case .keys, .catalog: break
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
        let specs = readScopes(of: record)
        let scopes = value.tree[record.place(of: KeyField.scopes, .sequence)].flatMap { addScopeList($0, of: .key, specs) }
        keys.append(KeySpec(record, scopes: scopes, &seen))
    }

    /// Reads a record that holds nothing but strings and scopes, and gives the scopes, as far as they were not met before.
    private mutating func readScopes(of record: Record) -> [ScopeSpec] {
        var specs: [ScopeSpec] = []
        specs.reserveCapacity(Self.usualScopeCount)
        reading.add(record) { specs.append(ScopeSpec($0, in: catalog)) }
        remember(specs, of: record.value.tree)
        return specs
    }

    private static let usualScopeCount = 4

    /// Keeps the scopes that aliases lead to.
    private mutating func remember(_ specs: [ScopeSpec], of tree: ValueTree) {
        guard tree.holdsAliases else { return }
        for spec in specs where spec.value.isShared { seen.scopes[spec.value.identity] = spec }
    }

    /// - Parameter specs: the scopes that were not met before, in order; among the items may be aliases of earlier ones.
    private mutating func addScopeList(
        _ value: LocatedValue, of holder: ScopeList.Holder, _ specs: [ScopeSpec]
    ) -> ScopeList? {
        guard value.kind == .sequence else { return nil }
        if value.isShared, let known = seen.scopeLists[value.identity] { return known }
        var listed: [ListedScope] = []
        listed.reserveCapacity(specs.count)
        var (index, next) = (0, specs.startIndex)
        value.forEachItem { item in
            let isNext = next < specs.endIndex && specs[next].value.identity == item.identity
            if let spec = isNext ? specs[next] : seen.scopes[item.identity] {
                listed.append(ListedScope(index: index, entrySpan: item.entrySpan, spec: spec, isNew: isNext))
            }
            index += 1
            next += isNext ? 1 : 0
        }
        let list = ScopeList(of: holder, value, itemCount: index, scopes: listed)
        if value.isShared { seen.scopeLists[value.identity] = list }
        scopeLists.append(list)
        return list
    }

    private mutating func addEmptyPlace(_ start: Int, in file: SourceFile) {
        emptyPlaces.append(SourceSpan(start, min(start + 1, file.bytes.count)))
    }
}
