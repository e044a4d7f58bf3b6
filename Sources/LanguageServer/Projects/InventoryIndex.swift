internal import KeyValidator
internal import SourceText

/// The groups and resources that a project has written down, with the places where.
struct InventoryIndex: Sendable {
    struct Group: Sendable, Hashable {
        let id: String
        let name: String?
        let location: Location
    }

    struct Resource: Sendable, Hashable {
        let type: String
        let id: String
        let parent: String?
        let location: Location
    }

    /// In the order of the file.
    private(set) var groups: [Group] = []
    private(set) var resources: [Resource] = []

    func group(id: String) -> Group? { groups.first { $0.id == id } }

    /// The resource of an id, of a type where that is known.
    func resource(id: String, type: String?) -> Resource? {
        resources.first { $0.id == id && (type == nil || $0.type == type) }
    }

    /// Takes an inventory up. One that cannot be read to its end leaves what was known before: it is being typed.
    mutating func update(_ file: SpecFile, path: String, lines: DocumentLines, _ encoding: PositionEncoding) {
        guard file.file.result.failure == nil else { return }
        let uri = DocumentURI(path: path)
        func location(_ id: LocatedString) -> Location {
            Location(uri: uri, range: lines.range(of: id.span.start..<id.span.end, in: encoding))
        }
        switch file.contents.kind {
        case .keys, .catalog: break
        case .groups:
            groups = file.contents.groups.compactMap { entry in
                entry.id.map { Group(id: $0.text, name: entry.record.string("name")?.text, location: location($0)) }
            }
        case .resources:
            resources = file.contents.resources.compactMap { entry in
                guard let type = entry.resource.resourceType, let id = entry.resource.resourceID else { return nil }
                return Resource(
                    type: type.text, id: id.text, parent: entry.parent?.resourceID?.text, location: location(id))
            }
        }
    }

    /// Forgets what keybook.yaml names no longer.
    mutating func forget(groups isWithoutGroups: Bool, resources isWithoutResources: Bool) {
        if isWithoutGroups { groups = [] }
        if isWithoutResources { resources = [] }
    }
}
