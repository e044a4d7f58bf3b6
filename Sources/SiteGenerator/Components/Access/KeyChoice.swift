internal import KeyModel
internal import KeyValidator
internal import SourceText

/// The keys that a call names, and the project that they are in.
struct KeyChoice: Sendable {
    let project: ShownProject
    let keys: [PublishedKey]

    /// Whether the page is one that a section makes, which says the rest about the key.
    private(set) var isByNumber = false

    /// What a call means by `keys/ci.yaml`, `keys/release.yaml#Release` or `keys/release.yaml#2`; by `#12`, as the pages do that
    /// sections make, the twelfth key of the site's own project.
    init(_ call: ComponentCall, _ context: inout ComponentContext, example: String) throws(ComponentFailure) {
        guard !call.arguments.isEmpty else { throw call.failure("name a key spec file", notes: [example]) }
        if call.arguments.hasPrefix("#"), let number = Int(call.arguments.dropFirst()) {
            project = try context.project("", for: call)
            isByNumber = true
            guard project.project.keys.indices.contains(number - 1) else {
                throw call.failure("there is no key number \(number)")
            }
            keys = [project.project.keys[number - 1]]
            return
        }
        // A file's name may hold `#`: the longest beginning that is a file is taken for one.
        let signs = call.arguments.utf8.indices.filter { call.arguments.utf8[$0] == UInt8(ascii: "#") }
        let ends = [call.arguments.endIndex] + signs.reversed()
        let end =
            ends.first { context.hasFile(String(call.arguments[..<$0]), for: call) } ?? signs.first ?? call.arguments.endIndex
        let path = String(call.arguments[..<end])
        let source = try context.read(path, for: call)
        project = try context.project(around: source.name, for: call)
        let spec = SpecFile(source, notation: Notation(fileName: source.name), catalog: project.catalog)
        let checker = SpecChecker(context: CheckContext(world: project.world, earlierNames: [:]))
        let found = PublishedKey.keys(of: spec, named: path, diagnostics: checker.report(on: spec).diagnostics)
        let selector = end == call.arguments.endIndex ? nil : String(call.arguments[call.arguments.utf8.index(after: end)...])
        keys =
            try selector.map { selector throws(ComponentFailure) in try Self.chosen(selector, among: found, of: path, for: call) }
            ?? found
    }

    private static func chosen(
        _ selector: String, among keys: [PublishedKey], of file: String, for call: ComponentCall
    ) throws(ComponentFailure) -> [PublishedKey] {
        if !selector.isEmpty, selector.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            guard let number = Int(selector), keys.indices.contains(number - 1) else {
                throw call.failure("\(quoted(file)) has no key number \(selector)", notes: ["it has \(keys.count)"])
            }
            return [keys[number - 1]]
        }
        let found = keys.filter { $0.name == selector }
        guard found.count < 2 else {
            throw call.failure(
                "\(quoted(file)) has several keys \(quoted(selector))",
                notes: ["say which by its number, as in `\(shown(file))#2`"])
        }
        guard !found.isEmpty else {
            throw call.failure(
                "\(quoted(file)) has no key \(quoted(selector))",
                notes: suggestions(for: selector, among: keys.prefix(20).map { shown($0.name) }, introduction: "its keys are"))
        }
        return found
    }
}
