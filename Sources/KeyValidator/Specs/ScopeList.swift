internal import KeyModel
package import SourceText

/// A key's `scopes`, or a group's `grants`. Keys that share one by an alias share this value.
package final class ScopeList: Sendable {
    /// Whose list it is, for messages.
    package enum Holder: String, Sendable {
        case key, group
    }

    package let holder: Holder
    package let value: LocatedValue

    /// Its items that are mappings, with their index in the list.
    package let scopes: [ListedScope]

    /// The resource types of its scopes, by their indices in the catalog, each once; nil where there is none, or one
    /// of them could not be read.
    package let types: [Int]?

    init(of holder: Holder, _ value: LocatedValue, items: [LocatedValue], scopes: [ListedScope]) {
        self.holder = holder
        self.value = value
        self.scopes = scopes
        let types = scopes.compactMap(\.spec.resource.typeIndex)
        self.types = types.isEmpty || types.count < items.count ? nil : Array(Set(types))
    }

    /// The scopes that share their resource with another one, by resource; those of a resource in order. Empty for most keys.
    func scopesOnOneResource() -> [[ListedScope]] {
        guard namesAResourceTwice else { return [] }
        let groups = Dictionary(grouping: scopes.filter { $0.spec.scope != nil }) { listed in
            [listed.spec.resource.resourceType?.text, listed.spec.resource.resourceID?.text]
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }
    }

    private var namesAResourceTwice: Bool {
        guard scopes.count > 1 else { return false }
        var seen: Set<String> = []
        seen.reserveCapacity(scopes.count)
        // Ids tell nearly all resources apart by themselves.
        return scopes.contains { listed in listed.spec.resource.resourceID.map { !seen.insert($0.text).inserted } ?? false }
    }
}

/// A scope with its index in the list.
package struct ListedScope: Sendable {
    package let index: Int

    /// Where it stands in the list: an alias's own place, where it is one.
    package let entrySpan: SourceSpan
    package let spec: ScopeSpec
}
