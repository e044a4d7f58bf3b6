/// What a file is to hold.
package enum SpecFileKind: Sendable, Hashable, CaseIterable {
    case keys

    /// The inventory of sharing groups: `groups: [...]`.
    case groups

    /// The inventory of resources: `resources: [...]`.
    case resources

    /// The shape of an inventory's outermost mapping; nil for keys, which may stand in several.
    var shape: RecordShape? {
        switch self {
        case .keys: nil
        case .groups: .groupsFile
        case .resources: .resourcesFile
        }
    }

    /// The shape of an inventory's entries.
    var entryShape: RecordShape? {
        switch self {
        case .keys: nil
        case .groups: .group
        case .resources: .resource
        }
    }
}
