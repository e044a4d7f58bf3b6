package import KeyModel

/// What a field holds, where that is more than its type says. A rule checks it; the reference and the schema state it.
package enum FieldMeaning: Sendable, Hashable {
    case keyName, keyDescription, preset, scopes, sharingGroups

    /// Keys, of which there is one at least.
    case keys

    /// Records, of which there is one at least.
    case entries

    /// Accepted as it is.
    case setByPlatform

    /// In a record that is about one resource: its type, its id and a role on it.
    case resourceType, resourceID, role

    /// A severity for each of some rules.
    case ruleLevels

    /// Where a site stands.
    case webAddress

    /// The address of something about a page, with `{path}` for its file.
    case pageAddress

    /// Permissions on resources, each as `run@agent:agt_build`, with wildcards.
    case accessPatterns

    /// In a catalog file: a word, words, a text of one line, how ids begin.
    case catalogName, catalogNames, catalogText, idPrefix

    /// The catalog's permissions, its types (one at least), other entries of which there may be only so many.
    case catalogPermissions, catalogTypes, catalogEntries

    /// Of a role in a catalog file: the names of its permissions.
    case permissionNames

    /// Of a preset in a catalog file: scopes in their short form.
    case defaultScopes

    /// A number of a catalog's limits.
    case limit
}

extension KeyLimits {
    /// What a field may hold, for people: "1 to 256 characters, not blank"; nil where no limit says it.
    package func phrase(for meaning: FieldMeaning?) -> String? {
        switch meaning {
        case .keyName: "\(nameLength.lowerBound) to \(nameLength.upperBound) characters, not blank"
        case .keyDescription: "at most \(descriptionLength.upperBound) characters"
        case .scopes: minimumScopes == 0 ? "any number" : "at least \(minimumScopes)"
        case .sharingGroups: minimumSharingGroups == 0 ? "any number" : "at least \(minimumSharingGroups)"
        default: nil
        }
    }
}
