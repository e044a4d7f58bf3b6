/// What authenticates calls to the API: a name, scopes, and the groups that own what it creates.
package struct APIKey: Sendable, Hashable {
    package let name: String
    package let description: String?

    /// The id of the preset it was started from. It records intent and grants nothing.
    package let preset: String?
    package let scopes: [Scope]
    package let sharingGroupIDs: [String]

    package init(
        name: String, description: String? = nil, preset: String? = nil, scopes: [Scope], sharingGroupIDs: [String]
    ) {
        self.name = name
        self.description = description
        self.preset = preset
        self.scopes = scopes
        self.sharingGroupIDs = sharingGroupIDs
    }
}
