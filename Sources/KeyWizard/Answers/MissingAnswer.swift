package import KeyModel

/// What a key cannot be made without, and nobody has said.
package enum MissingAnswer: Sendable, Hashable {
    case name, scopes, groups

    /// Which resource a scope is on, in the scope's short form: `agent:editor`.
    case resource(of: String)

    /// The flag that says it, with what it takes.
    package var flag: String {
        switch self {
        case .name: "--name NAME"
        case .scopes: "--scope TYPE:ID:ROLE"
        case .groups: "--group ID"
        case .resource(let scope): "--scope \(scope.replacing(":", with: ":ID:", maxReplacements: 1))"
        }
    }
}

extension KeyDraft {
    /// What is missing by the limits of a catalog, in the order in which the wizard asks. A preset never is: a spec need not name
    /// one.
    package func missing(by limits: KeyLimits) -> [MissingAnswer] {
        let open = scopes.filter(\.resourceID.isEmpty)
        return (scopes.count < limits.minimumScopes ? [.scopes] : [])
            + open.map { .resource(of: DefaultScope(resourceType: $0.resourceType, role: $0.role).description) }
            + (groups.count < limits.minimumSharingGroups ? [.groups] : []) + (name.isEmpty ? [.name] : [])
    }
}
