/// What a result of the search is.
package enum SearchKind: UInt8, Sendable, CaseIterable {
    case page, section, rule, key, preset, role, resource, group, endpoint

    /// What readers are told; empty for pages and sections, which show by themselves what they are.
    var label: String {
        switch self {
        case .page, .section: ""
        case .rule: "Rule"
        case .key: "Key"
        case .preset: "Preset"
        case .role: "Role"
        case .resource: "Resource"
        case .group: "Group"
        case .endpoint: "Endpoint"
        }
    }
}
