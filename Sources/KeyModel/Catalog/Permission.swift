/// An action on one resource: `discover`, `read`, `run`, …
package struct Permission: Sendable, Hashable {
    package let name: String

    /// What it lets a key do, as a verb phrase without a period: "see that it exists".
    package let summary: String

    /// Whether who holds it can create and change API keys, and so reach anything.
    package let managesKeys: Bool

    /// The resource type that who holds it on a container can create in it: `project` for `create_project`; nil for any other.
    package let creates: String?

    package init(name: String, summary: String, managesKeys: Bool = false, creates: String? = nil) {
        self.name = name
        self.summary = summary
        self.managesKeys = managesKeys
        self.creates = creates
    }
}
