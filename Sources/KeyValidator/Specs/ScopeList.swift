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

    /// How many items it has, whatever they are.
    package let itemCount: Int

    /// The resource types of its scopes, by their indices in the catalog, each once; nil where there is none, or one
    /// of them could not be read.
    package var types: Set<Int>? {
        let types = scopes.compactMap(\.spec.resource.typeIndex)
        return types.isEmpty || types.count < itemCount ? nil : Set(types)
    }

    /// Whether two of them may be on one resource: hardly ever.
    private let mayNameAResourceTwice: Bool

    init(of holder: Holder, _ value: LocatedValue, itemCount: Int, scopes: [ListedScope]) {
        self.holder = holder
        self.itemCount = itemCount
        self.value = value
        self.scopes = scopes
        mayNameAResourceTwice = scopes.mayNameAResourceTwice
    }

    /// The scopes that share their resource with another one, by resource; those of a resource in order. Empty for most keys.
    func scopesOnOneResource() -> [[ListedScope]] {
        guard mayNameAResourceTwice else { return [] }
        let groups = Dictionary(grouping: scopes.filter { $0.spec.scope != nil }) { listed in
            [listed.spec.resource.resourceType?.text, listed.spec.resource.resourceID?.text]
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }
    }
}

/// A scope with its index in the list.
package struct ListedScope: Sendable {
    package let index: Int

    /// Where it stands in the list: an alias's own place, where it is one.
    package let entrySpan: SourceSpan
    package let spec: ScopeSpec

    /// Whether it was not met in the file before.
    let isNew: Bool
}

extension [ListedScope] {
    /// Whether two of a few are on a resource of the same id; of many it is not known without a set, so it may be.
    fileprivate var mayNameAResourceTwice: Bool {
        guard count <= 16 else { return true }
        guard let tree = first?.spec.value.tree else { return false }
        return indices.contains { later in
            let id = self[later].spec.resource.idPlace
            return indices[..<later].contains { tree.haveSameText(self[$0].spec.resource.idPlace, id) }
        }
    }
}
