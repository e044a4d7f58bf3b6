internal import ArgumentParser
internal import Platform
internal import SourceText

struct InitVerb: Verb {
    static let guide = CommandGuide(
        "init", "Start a project: key specs, tests of them, a site, and what CI runs.",
        """
        DIR gets a keybook.yaml, three key specs with the groups and resources that they speak of, expectations, pages, a \
        README.md and a workflow for GitHub Actions: a small project that checks, tests and builds as it is, to be changed into \
        yours. Where one of these files is there already nothing is written.
        """,
        exits: [
            (.success, "the files were written"),
            (.failure, "they were not"),
        ],
        examples: [
            .init("keybook init", "start in this folder"),
            .init("keybook init my-keys", "start in a folder of its own"),
        ],
        related: ["check", "test", "serve"])

    @Argument(help: ArgumentHelp("The folder of the project; it need not be there yet.", valueName: "dir"))
    var directory = "."

    func execute(_ console: Console) async -> CommandStatus {
        let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
        let prefix = folder == "." ? "" : folder + "/"
        guard Files.kind(of: directory) != .file else {
            console.fail("`\(shown(directory))` is a file", help: "name a folder, or one that is not there yet")
            return .failure
        }
        guard NewFiles(Starter.files.map { (prefix + $0.name, $0.bytes) }).write(console) else { return .failure }
        let steps = [
            prefix.isEmpty ? nil : "cd \(shown(folder))", "keybook check && keybook test   # the examples are in order",
            "keybook serve                   # the site, while you make it yours",
        ]
        console.write("\nnext:\n" + steps.compactMap(\.self).map { "  \($0)\n" }.joined())
        return .success
    }
}
