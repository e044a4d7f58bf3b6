package import KeyModel
package import SourceText

/// What a spec file holds: its keys, and what stands where a key should.
package struct SpecContents: Sendable {
    package private(set) var keys: [KeySpec] = []

    /// The keys' records, the scopes' and the key lists', with the values of a wrong type.
    package private(set) var reading = RecordReading()

    /// Mappings that describe webhook keys, with the field that shows it. No other rule speaks of them.
    package private(set) var webhookKeys: [WebhookMapping] = []

    /// First characters of what holds no key: the file, or one of its documents.
    package private(set) var emptyPlaces: [SourceSpan] = []

    private let catalog: Catalog

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
        let record = Record(value, as: .key)
        if let webhook = WebhookMapping(record) {
            webhookKeys.append(webhook)
            return
        }
        let first = reading.records.count
        reading.add(record)
        // What a key holds beside strings are scopes, and they follow it.
        keys.append(KeySpec(record, scopes: reading.records[(first + 1)...], in: catalog))
    }

    private mutating func addEmptyPlace(_ start: Int, in file: SourceFile) {
        emptyPlaces.append(SourceSpan(start, min(start + 1, file.bytes.count)))
    }
}
