/// One role on one specific resource. Its short form is `agent:agt_build:editor`.
package struct Scope: Sendable, Hashable, CustomStringConvertible {
    package let resourceType: String
    package let resourceID: String
    package let role: String

    package init(resourceType: String, resourceID: String, role: String) {
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.role = role
    }

    package var description: String { "\(resourceType):\(resourceID):\(role)" }
}
