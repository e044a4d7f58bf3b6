/// The sharing groups that exist, by id.
package struct GroupDirectory: Sendable {
    /// As listed, each id once.
    package private(set) var groups: [SharingGroup] = []
    private var indices: [String: Int] = [:]

    /// - Parameter groups: of two with one id the first counts.
    package init(_ groups: [SharingGroup]) {
        for group in groups where indices[group.id] == nil {
            indices[group.id] = self.groups.count
            self.groups.append(group)
        }
    }

    package subscript(id: String) -> SharingGroup? { indices[id].map { groups[$0] } }
}
