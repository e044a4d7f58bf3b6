internal import KeyModel
internal import TerminalForms

extension ResourceTree {
    /// The resources of a type, each with what it is in.
    func suggestions(ofType type: String) -> [Suggestion] {
        resources.indices.filter { resources[$0].resourceType == type }.map { index in
            let places = containers(of: index).map { resources[$0].resourceID }
            return Suggestion(resources[index].resourceID, note: places.isEmpty ? "" : "in " + places.joined(separator: ", "))
        }
    }
}

extension GroupDirectory {
    /// The groups, each with its name and how many belong to it.
    var suggestions: [Suggestion] {
        groups.map { group in
            let members = group.members.isEmpty ? [] : ["\(group.members.count) member\(group.members.count == 1 ? "" : "s")"]
            return Suggestion(group.id, note: ((group.name.map { [$0] } ?? []) + members).joined(separator: ", "))
        }
    }
}
