internal import ArgumentParser
internal import SiteGenerator
internal import SourceText

/// A page for every command, from what its help is made of, and a list of them.
struct CommandPages {
    private let commands: [(guide: CommandGuide, outline: CommandOutline)]

    /// - Parameters:
    ///   - guides: in the order of the list.
    ///   - outlines: one for each guide.
    init(_ guides: [CommandGuide], outlines: [CommandOutline]) {
        commands = guides.compactMap { guide in outlines.first { $0.name == guide.name }.map { (guide, $0) } }
    }

    var pages: [SuppliedPage] {
        [SuppliedPage(path: "commands/index.md", markdown: index)]
            + commands.enumerated().map { place, command in
                SuppliedPage(
                    path: "commands/\(command.guide.name).md",
                    markdown: page(command.guide, command.outline, weight: place + 1))
            }
    }

    private var index: String {
        let rows = commands.map { command in
            "| [`keybook \(command.guide.name)`](\(command.guide.name).md) | \(cell(command.guide.abstract)) |\n"
        }
        return frontMatter(
            title: "Commands", description: "Every command of keybook: its arguments, options, exit codes and examples.",
            weight: 35)
                + """

                # Commands

                | Command | What it does |
                |---|---|
                \(rows.joined())
                `keybook help COMMAND`, or `--help` behind it, prints what stands on the page of a command, and `keybook --version` the version.
                The exit codes are the same everywhere: 0 all is well, 1 something was found, 2 the work could not be done.

                """
    }

    private func page(_ guide: CommandGuide, _ outline: CommandOutline, weight: Int) -> String {
        let title = "keybook \(guide.name)"
        let positional = outline.arguments.filter(\.isPositional)
        let options = outline.arguments.filter { !$0.isPositional }
        return [
            frontMatter(title: title, description: guide.abstract, weight: weight),
            "# \(title)\n",
            "\(markdownMarked(guide.abstract))\n",
            "```text\n\(outline.synopsis)\n```\n",
            guide.text.split(separator: "\n\n").map { markdownMarked(String($0)) + "\n" }.joined(separator: "\n"),
            table(
                "Arguments", ["Argument", "Meaning"], positional.map { [markdownCode("<\($0.valueName ?? "")>"), $0.meaning] }),
            table(
                "Options", ["Option", "Default", "Meaning"],
                options.map { option in
                    let name = option.names.joined(separator: ", ") + (option.valueName.map { " <\($0)>" } ?? "")
                    return [markdownCode(name), option.standard.map(markdownCode) ?? "", option.meaning]
                }),
            table("Exit codes", ["Code", "Meaning"], guide.exits.map { ["\($0.status.rawValue)", $0.meaning] }),
            "## Examples\n",
            "```sh\n" + guide.examples.map { "# \($0.purpose)\n\($0.command)\n" }.joined(separator: "\n") + "```\n",
            related(to: guide),
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A heading and a table, the last column of which is a sentence; nothing where there are no rows.
    private func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = rows.map { row in
            "| " + (row.dropLast() + [cell(row[row.count - 1])]).joined(separator: " | ") + " |\n"
        }
        return "## \(title)\n\n| \(columns.joined(separator: " | ")) |\n|\(columns.map { _ in "---|" }.joined())\n"
            + lines.joined()
    }

    /// Without the period of the help, as cells of tables are written.
    private func cell(_ sentence: String) -> String {
        markdownMarked(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
    }

    private func related(to guide: CommandGuide) -> String {
        let links = guide.related.compactMap { name in
            commands.first { $0.guide.name == name }.map { "- [`keybook \(name)`](\(name).md): \(cell($0.guide.abstract))\n" }
        }
        return links.isEmpty ? "" : "## See also\n\n" + links.joined()
    }
}
