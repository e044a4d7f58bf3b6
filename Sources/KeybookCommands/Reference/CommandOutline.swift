internal import ArgumentParser
internal import SourceText

/// What a command takes on its command line, as the parser itself tells it.
struct CommandOutline: Sendable {
    struct Argument: Sendable {
        /// `--format`, with `-h` and the like before it; empty for one that is known by its place.
        let names: [String]

        /// What its value is called; nil for a flag.
        let valueName: String?
        let meaning: String
        let standard: String?
        let isOptional: Bool
        let isRepeating: Bool

        var isPositional: Bool { names.isEmpty }
    }

    let name: String
    let arguments: [Argument]

    /// `keybook can [options] <spec> <permission> <type:id>`.
    var synopsis: String {
        let values = arguments.filter(\.isPositional).map { argument in
            let value = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? "[\(value)]" : value
        }
        let options = arguments.contains { !$0.isPositional } ? ["[options]"] : []
        return (["keybook", name] + options + values).joined(separator: " ")
    }

    /// Of every verb, in the order of the help.
    ///
    /// - Parameter help: what the parser tells tools, as JSON (swift-argument-parser's ToolInfoV0).
    static func outlines(in help: String) -> [CommandOutline] {
        let tool = SourceFile(name: "help.json", text: help).readValues(as: .json).documents.first?.root
        return (tool?["command"]?["subcommands"]?.items ?? []).filter { $0["commandName"]?.text != "help" }.map(Self.init)
    }

    private init(_ command: LocatedValue) {
        name = command["commandName"]?.text ?? ""
        arguments = (command["arguments"]?.items ?? []).filter { $0["shouldDisplay"]?.text == "true" }.map(Argument.init)
            // Every command has these two: the list of commands says so.
            .filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
    }
}

extension CommandOutline.Argument {
    fileprivate init(_ argument: LocatedValue) {
        let kind = argument["kind"]?.text
        names = (argument["names"]?.items ?? []).map { ($0["kind"]?.text == "long" ? "--" : "-") + ($0["name"]?.text ?? "") }
        valueName = kind == "flag" ? nil : argument["valueName"]?.text
        meaning = argument["abstract"]?.text ?? ""
        standard = argument["defaultValue"]?.text
        isOptional = argument["isOptional"]?.text == "true"
        isRepeating = argument["isRepeating"]?.text == "true"
    }
}

extension LocatedValue {
    /// The value of a field.
    fileprivate subscript(name: String) -> LocatedValue? { fields.first { $0.name.text == name }?.value }
}
