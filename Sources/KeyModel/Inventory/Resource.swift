/// A resource that exists: an agent, and the namespace it is in.
package struct Resource: Sendable, Hashable {
    package let resourceType: String
    package let resourceID: String

    /// The id of what contains it, of a type that may; nil where nothing does or nobody said.
    package let parent: String?

    package init(resourceType: String, resourceID: String, parent: String? = nil) {
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.parent = parent
    }
}
