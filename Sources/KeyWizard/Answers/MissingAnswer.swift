internal import KeyModel

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
    /// In the order in which the wizard asks. A preset is no part of it: a spec need not name one.
    package var missing: [MissingAnswer] {
        let open = scopes.filter(\.resourceID.isEmpty)
        return (scopes.isEmpty ? [.scopes] : [])
            + open.map { .resource(of: DefaultScope(resourceType: $0.resourceType, role: $0.role).description) }
            + (groups.isEmpty ? [.groups] : []) + (name.isEmpty ? [.name] : [])
    }
}
