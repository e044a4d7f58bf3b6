internal import SourceText

/// How much a catalog may hold, beside the permissions that a set has room for.
package enum CatalogCapacity {
    /// Of resource types, of roles of a type, of presets, of scopes of a preset. A platform has a tenth of it.
    package static let entries = 64

    /// Of a key's fields: no file of a mebibyte holds more.
    package static let limit = 1_000_000
}

/// The entries of a list in a catalog file, to be found by their names.
package struct EntryList<Entry: CatalogEntry>: Sendable {
    /// Those that are mappings, in order, without those beyond the limit.
    package let entries: [Entry]

    /// Where those begin that are too many.
    let excess: SourceSpan?

    /// Whether every entry is known: there is such a list, and each of its items is a mapping with a name. Else a name that is not
    /// among them may be that of one which could not be read.
    let isWhole: Bool
    private let indices: [String: Int]

    /// - Parameter list: of mappings; what else stands in it is left out.
    init(_ list: LocatedValue?, limit: Int = CatalogCapacity.entries, make: (LocatedValue) -> Entry) {
        var (entries, excess, seen): ([Entry], SourceSpan?, Set<Int>) = ([], nil, [])
        var isWhole = list?.kind == .sequence
        list?.forEachItem { item in
            guard item.kind == .mapping else {
                isWhole = false
                return
            }
            if item.isShared, !seen.insert(item.identity).inserted { return }
            guard entries.count < limit else {
                excess = excess ?? item.entrySpan
                isWhole = false
                return
            }
            entries.append(make(item))
        }
        self.entries = entries
        self.excess = excess
        self.isWhole = isWhole && entries.allSatisfy { $0.name != nil }
        indices = Dictionary(entries.enumerated().compactMap { index, entry in entry.name.map { ($0.text, index) } }) {
            first, _ in
            first
        }
    }

    /// The entry of a name, the first of two.
    subscript(name: String) -> Entry? { indices[name].map { entries[$0] } }

    /// The index in `entries` of the entry of a name.
    func index(of name: String) -> Int? { indices[name] }

    /// The names, in order, each once.
    var names: [String] {
        entries.indices.compactMap { index in entries[index].name.flatMap { indices[$0.text] == index ? $0.text : nil } }
    }

    /// The names that stand before.
    var repeatedNames: [LocatedString] {
        entries.indices.compactMap { index in entries[index].name.flatMap { indices[$0.text] == index ? nil : $0 } }
    }
}

/// A list of names that refer to entries elsewhere.
struct NameList: Sendable {
    /// Those that are strings, without those beyond the limit.
    let names: [LocatedString]

    /// Where those begin that are too many.
    let excess: SourceSpan?

    init(_ list: LocatedValue?, limit: Int = CatalogCapacity.entries) {
        var (names, excess): ([LocatedString], SourceSpan?) = ([], nil)
        list?.forEachItem { item in
            guard let name = LocatedString(item) else { return }
            if names.count < limit { names.append(name) } else { excess = excess ?? item.entrySpan }
        }
        self.names = names
        self.excess = excess
    }

    /// Those that are listed twice.
    var repeated: [LocatedString] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0.text).inserted }
    }

    func contains(_ name: String) -> Bool { names.contains { $0.text == name } }
}
