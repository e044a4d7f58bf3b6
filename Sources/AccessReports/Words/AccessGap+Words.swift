package import KeyModel
internal import SourceText

extension AccessGap {
    /// What is not known and what that means for the answer, as a clause for people.
    package func words(in catalog: Catalog) -> String {
        let words = AccessWords(catalog: catalog)
        return switch self {
        case .noResources:
            "no resources file is given, so that containers are unknown: only what is granted on a resource itself is known to reach it"
        case .unlisted(let resource):
            "\(words.resource(resource)) is in no resources file, so that its container is unknown: only what is granted on it "
                + "itself reaches it"
        case .noContainer(let resource):
            "\(words.resource(resource)) is listed without a container: what is granted on one is not counted"
        case .noGroups(let ids):
            "no groups file is given: what \(ids.isEmpty ? "groups" : ids.map { shown($0) }.joined(separator: ", ")) may do is unknown"
        case .unlistedGroup(let id): "\(shown(id)) is not in the groups file: what it may do is unknown"
        case .unknownScope(let scope): "\(shown(scope.description)) is not in the catalog: it grants nothing"
        }
    }
}
