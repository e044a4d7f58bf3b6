internal import KeyModel
internal import SourceText

extension KeySpec {
    /// The scopes that repeat an earlier one exactly, with their index in the `scopes` list.
    var repeatedScopes: [(index: Int, spec: ScopeSpec, scope: Scope)] {
        var seen: Set<Scope> = []
        return indexedScopes.filter { !seen.insert($0.scope).inserted }
    }

    /// The scopes that repeat none, with their index in the `scopes` list.
    var distinctScopes: [(index: Int, spec: ScopeSpec, scope: Scope)] {
        var seen: Set<Scope> = []
        return indexedScopes.filter { seen.insert($0.scope).inserted }
    }

    private var indexedScopes: [(index: Int, spec: ScopeSpec, scope: Scope)] {
        let mappings = (scopeList?.items ?? []).enumerated().filter { $0.element.kind == .mapping }
        return zip(mappings, scopes).compactMap { item, spec in spec.scope.map { (item.offset, spec, $0) } }
    }
}
