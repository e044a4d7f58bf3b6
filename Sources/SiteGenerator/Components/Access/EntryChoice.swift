internal import KeyModel
internal import KeyValidator
internal import SourceText

extension ComponentCall {
    /// The first word and what stands behind it: `grp_data` and `acme` of `{group grp_data acme}`.
    private var words: (first: String, rest: String) {
        guard let space = arguments.firstIndex(where: \.isWhitespace) else { return (arguments, "") }
        return (String(arguments[..<space]), String(arguments[space...].drop(while: \.isWhitespace)))
    }

    /// `12` of `#12`: how pages name an entry that sections make, whatever its id holds.
    private var number: Int? { arguments.hasPrefix("#") ? Int(arguments.dropFirst()) : nil }

    /// The resource that `TYPE:ID` or `TYPE:ID FOLDER` means.
    func resource(_ context: inout ComponentContext) throws(ComponentFailure) -> (ResourceReference, ShownProject) {
        if let number {
            let project = try context.project("", for: self)
            let resources = project.project.resources
            guard resources.indices.contains(number - 1) else { throw failure("there is no resource number \(number)") }
            return (resources[number - 1], project)
        }
        let (name, folder) = words
        let project = try context.project(folder, for: self)
        let catalog = project.catalog
        guard let colon = name.firstIndex(of: ":"), colon != name.startIndex, name.index(after: colon) < name.endIndex else {
            throw failure("name a resource", notes: ["write TYPE:ID, as in `agent:agt_build`"])
        }
        guard let type = catalog.index(ofResourceType: String(name[..<colon])) else {
            throw failure(
                "\(quoted(String(name[..<colon]))) is not a resource type",
                notes: suggestions(
                    for: String(name[..<colon]), among: catalog.resourceTypes.map(\.name), introduction: "resource types are"))
        }
        let resource = ResourceReference(type: type, id: String(name[name.index(after: colon)...]))
        let known = project.project.resources
        guard known.contains(resource) else {
            throw failure(
                "\(quoted(name)) is no resource of this project",
                notes: meant(name, among: known.filter { $0.type == type }.map(catalog.shortForm))
                    ?? ["it is in no resources file, and no key or group has a role on it"])
        }
        return (resource, project)
    }

    /// The group that `ID` or `ID FOLDER` means.
    func group(_ context: inout ComponentContext) throws(ComponentFailure) -> (String, ShownProject) {
        if let number {
            let project = try context.project("", for: self)
            let groups = project.project.groups
            guard groups.indices.contains(number - 1) else { throw failure("there is no group number \(number)") }
            return (groups[number - 1], project)
        }
        let (id, folder) = words
        guard !id.isEmpty else { throw failure("name a group", notes: ["`{group grp_data}`"]) }
        let project = try context.project(folder, for: self)
        let known = project.project.groups
        guard known.contains(id) else {
            throw failure(
                "\(quoted(id)) is no group of this project",
                notes: meant(id, among: known) ?? ["it is in no groups file, and no key names it"])
        }
        return (id, project)
    }

    private func meant(_ text: String, among names: [String]) -> [String]? {
        bestMatch(to: text, among: names).map { ["did you mean `\(shown($0))`?"] }
    }
}
