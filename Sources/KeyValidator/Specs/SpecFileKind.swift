/// What a file is to hold.
package enum SpecFileKind: Sendable, Hashable, CaseIterable {
    case keys

    /// The inventory of sharing groups: `groups: [...]`.
    case groups

    /// The inventory of resources: `resources: [...]`.
    case resources

    /// The catalog that everything else is checked against.
    case catalog

    /// The shape of the outermost mapping; nil for keys, which may stand in several.
    package var shape: RecordShape? {
        switch self {
        case .keys: nil
        case .groups: .groupsFile
        case .resources: .resourcesFile
        case .catalog: .catalog
        }
    }

    /// The shape of an inventory's entries.
    var entryShape: RecordShape? {
        switch self {
        case .keys, .catalog: nil
        case .groups: .group
        case .resources: .resource
        }
    }
}
