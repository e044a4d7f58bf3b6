package import KeyModel
internal import Workspace

/// What is needed, as a command line states it: `run@agent:agt_build`, or an operation of an API, `POST /tasks`.
package struct StatedNeeds: Sendable {
    package let needs: AccessNeeds

    /// The operations that a need comes from, by their names, in the order in which they were stated.
    package private(set) var operations: [AccessQuestion: [String]] = [:]

    /// - Parameters:
    ///   - texts: the needs.
    ///   - resources: `TYPE:ID` each: what operations are called on. Of a type without one it is each resource that a scope of
    ///     the key is on.
    ///   - document: with the operations.
    /// - Throws: everything that is wrong with them.
    package init(
        _ texts: [String], on resources: [String], document: OpenAPIDocument?, key: APIKey, in catalog: Catalog
    ) throws(NeedErrors) {
        var errors: [NeedError] = []
        let places = CallPlaces(resources, key: key, in: catalog, &errors)
        var questions: [AccessQuestion] = []
        var operations: [AccessQuestion: [String]] = [:]
        var types: Set<Int> = []
        for text in texts {
            do throws(NeedError) {
                guard Self.isOperation(text) else {
                    questions.append(try AccessQuestion(need: text, in: catalog))
                    continue
                }
                let (name, requirements) = try Self.requirements(of: text, in: document)
                for requirement in requirements {
                    if requirement.id == nil { types.insert(requirement.type) }
                    for question in try places.questions(requirement, of: name) {
                        questions.append(question)
                        if operations[question]?.contains(name) != true { operations[question, default: []].append(name) }
                    }
                }
            } catch {
                errors.append(error)
            }
        }
        if errors.isEmpty { errors += places.unused(types) }
        guard errors.isEmpty else { throw NeedErrors(list: errors) }
        needs = AccessNeeds(questions)
        self.operations = operations
    }

    /// Whether a need has the form of an operation, `POST /tasks`: neither permissions nor ids hold white space.
    package static func isOperation(_ text: String) -> Bool {
        let parts = text.split(separator: " ", maxSplits: 1)
        return parts.count == 2 && parts[0].utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    }

    private static func requirements(
        of text: String, in document: OpenAPIDocument?
    ) throws(NeedError) -> (name: String, requirements: [AccessRequirement]) {
        guard let document else { throw .noDocument(text) }
        let parts = text.split(separator: " ", maxSplits: 1)
        let name = "\(parts[0].uppercased()) \(parts[1].drop { $0 == " " })"
        guard let operation = document.operations.first(where: { $0.name == name }) else {
            throw .unknownOperation(name, file: document.name, known: document.operations.map(\.name))
        }
        guard let requirements = operation.requirements else { throw .silentOperation(name, file: document.name) }
        return (name, requirements)
    }
}

/// The resources that operations are called on.
private struct CallPlaces {
    private let catalog: Catalog
    private var stated: [Int: [ResourceReference]] = [:]
    private var present: [Int: [ResourceReference]] = [:]

    init(_ texts: [String], key: APIKey, in catalog: Catalog, _ errors: inout [NeedError]) {
        self.catalog = catalog
        for text in texts {
            do throws(AccessQuestionError) {
                let resource = try catalog.resource(argument: text)
                stated[resource.type, default: []].append(resource)
            } catch {
                errors.append(.question(error))
            }
        }
        var seen: Set<ResourceReference> = []
        for scope in key.scopes {
            guard let grant = catalog.grant(scope, from: .scope(0)), seen.insert(grant.resource).inserted else { continue }
            present[grant.resource.type, default: []].append(grant.resource)
        }
    }

    func questions(_ requirement: AccessRequirement, of operation: String) throws(NeedError) -> [AccessQuestion] {
        let resources =
            requirement.id.map { [ResourceReference(type: requirement.type, id: $0)] }
            ?? stated[requirement.type] ?? present[requirement.type] ?? []
        guard !resources.isEmpty else {
            throw .noResource(
                operation, permission: catalog.permissions[requirement.permission].name,
                type: catalog.resourceTypes[requirement.type].name)
        }
        return resources.map { AccessQuestion(permission: requirement.permission, resource: $0) }
    }

    /// What is stated and of no use, given the types that operations are called on.
    func unused(_ types: Set<Int>) -> [NeedError] {
        stated.filter { !types.contains($0.key) }.sorted { $0.key < $1.key }.flatMap(\.value).map {
            .unusedResource(catalog.shortForm($0), type: catalog.resourceTypes[$0.type].name)
        }
    }
}

extension AccessQuestion {
    fileprivate init(need text: String, in catalog: Catalog) throws(NeedError) {
        do throws(AccessQuestionError) {
            guard let question = try AccessPattern(argument: text, in: catalog).question else {
                throw AccessQuestionError.noSingleAccess(text)
            }
            self = question
        } catch {
            throw .question(error)
        }
    }
}
