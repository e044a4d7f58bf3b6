/// A named set of permissions on one resource type.
package struct Role: Sendable, Hashable {
    package let name: String

    /// What it is for, as a sentence without a period.
    package let summary: String

    /// Permissions on the resource itself. A legacy role lists what it grants beside its normalized role's.
    package let permissions: PermissionSet

    /// The role it gives on each resource type that the resource contains, by the type's name.
    package let onContents: [String: String]

    /// For a legacy role, the role of the same type that the platform treats it as.
    package let normalizedTo: String?

    package var isLegacy: Bool { normalizedTo != nil }

    package init(
        name: String, summary: String, permissions: PermissionSet, onContents: [String: String] = [:],
        normalizedTo: String? = nil
    ) {
        self.name = name
        self.summary = summary
        self.permissions = permissions
        self.onContents = onContents
        self.normalizedTo = normalizedTo
    }
}
