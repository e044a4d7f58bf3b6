internal import KeyModel
internal import SourceText

/// A scope with its index in the `scopes` list.
struct ListedScope {
    let index: Int
    let spec: ScopeSpec
    let scope: Scope
}

extension KeySpec {
    /// The scopes that share their resource with another one, by resource; those of a resource in order. Empty for most keys.
    var scopesOnOneResource: [[ListedScope]] {
        guard namesAResourceTwice else { return [] }
        let mappings = (scopeList?.items ?? []).enumerated().filter { $0.element.kind == .mapping }
        let listed = zip(mappings, scopes).compactMap { item, spec in
            spec.scope.map { ListedScope(index: item.offset, spec: spec, scope: $0) }
        }
        let groups = Dictionary(grouping: listed) { ResourceName($0.scope.resourceType, $0.scope.resourceID) }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }
    }

    private var namesAResourceTwice: Bool {
        guard scopes.count > 1 else { return false }
        var seen: Set<String> = []
        seen.reserveCapacity(scopes.count)
        // Ids tell nearly all resources apart by themselves.
        return scopes.contains { spec in spec.resourceID.map { !seen.insert($0.text).inserted } ?? false }
    }
}

private struct ResourceName: Hashable {
    let type: String
    let id: String

    init(_ type: String, _ id: String) {
        self.type = type
        self.id = id
    }
}
