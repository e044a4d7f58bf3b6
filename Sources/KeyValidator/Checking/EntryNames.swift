internal import SourceText

/// What the keys, groups and resources of a file are called, by where they stand.
struct EntryNames {
    /// Ascending: an entry that an alias repeats is listed once.
    private let entries: [Entry]

    fileprivate struct Entry {
        let span: SourceSpan
        let name: String?
    }

    fileprivate init(_ entries: [Entry]) { self.entries = entries }

    /// The name of the entry that holds `offset`: a key's, or its number `#2` where it has none; nil outside of entries.
    subscript(offset: Int) -> String? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].span.start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, offset < entries[low - 1].span.end else { return nil }
        return entries[low - 1].name
    }
}

extension SpecContents {
    var entryNames: EntryNames {
        switch kind {
        case .keys:
            EntryNames(
                keys.enumerated().map { index, key in
                    EntryNames.Entry(span: key.value.span, name: key.name?.text ?? "#\(index + 1)")
                })
        case .groups: EntryNames(groups.map { EntryNames.Entry(span: $0.record.value.span, name: $0.id?.text) })
        case .resources:
            EntryNames(resources.map { EntryNames.Entry(span: $0.record.value.span, name: $0.resource.resourceID?.text) })
        case .catalog: EntryNames(catalogSpec?.namedEntries ?? [])
        }
    }
}

extension CatalogSpec {
    /// Its permissions, types and presets, in source order.
    fileprivate var namedEntries: [EntryNames.Entry] {
        let entries: [any CatalogEntry] = permissions.entries + types.entries + presets.entries
        return entries.map { EntryNames.Entry(span: $0.record.value.span, name: $0.name?.text) }.sorted { $0.span < $1.span }
    }
}
