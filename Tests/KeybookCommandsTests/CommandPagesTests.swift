import ArgumentParser
import Platform
import SiteGenerator
import SourceText
import TestSupport
import Testing

@testable import KeybookCommands

/// The pages of the commands say what the commands are.
struct CommandPagesTests {
    private static let verbs = Keybook.guides.map(\.name)

    @Test func everyCommandHasAPage() {
        let paths = Keybook.pages.map(\.path)
        #expect(paths == ["commands/index.md"] + Self.verbs.map { "commands/\($0).md" })
        #expect(Set(Self.verbs).count == Self.verbs.count)
    }

    /// An example that the parser refuses is no example.
    @Test(arguments: verbs)
    func theExamplesOfACommandAreItsOwn(name: String) throws {
        let guide = try #require(Keybook.guides.first { $0.name == name })
        #expect(!guide.examples.isEmpty && !guide.exits.isEmpty)
        for example in guide.examples {
            let words = words(of: example.command)
            #expect(words.first == "keybook")
            // One line of an 80-column terminal, where the help indents it by two.
            #expect(example.command.count <= 78, "\(example.command)")
            let command = try Keybook.parseAsRoot(BaselineOptions.completed(Array(words.dropFirst())))
            #expect(name == type(of: command).configuration.commandName, "\(example.command)")
        }
        for other in guide.related { #expect(Self.verbs.contains(other) && other != name, "\(name): \(other)") }
    }

    /// What stands in the help stands on the page, and the other way round.
    @Test(arguments: verbs)
    func aPageHasEveryOptionOfTheHelp(name: String) async throws {
        let help = (await CommandRun("help", name)).output
        let page = try #require(Keybook.pages.first { $0.path == "commands/\(name).md" }).markdown
        let common: Set = ["--help", "--version"]
        let options = { (text: Substring) in
            Set(text.matches(of: /--[a-z][A-Za-z-]+/).map { String($0.output) }).subtracting(common)
        }
        let list = help.split(separator: "\nOPTIONS:\n").last ?? ""
        let table = page.split(separator: "\n## Options\n").dropFirst().first?.split(separator: "\n## ").first ?? ""
        #expect(options(list) == options(table))
        let guide = try #require(Keybook.guides.first { $0.name == name })
        for example in guide.examples { #expect(page.contains("\n\(example.command)\n")) }
        #expect(help.contains("Examples:\n  keybook \(name)"), "\(help)")
    }

    @Test func aSiteHasThemWhereItAsksForThem() async throws {
        let folder = try TemporaryFolder()
        try folder.write("sections: [commands]\n", to: "keybook.yaml")
        try folder.write("# Home\n\n[check](commands/check.md#options)\n", to: "content/index.md")
        try folder.write("# Our own\n", to: "content/commands/lsp.md")
        let run = await CommandRun("build", folder.path, "--strict")
        #expect(run.status == .success, "\(run.error)")
        let text = { (page: String) in String(decoding: try Files.read(folder.path + "/_site/commands/" + page), as: UTF8.self) }
        #expect(try text("check.html").contains("--allow-empty</code>"))
        #expect(try text("lsp.html").contains("Our own"))
        #expect(try text("index.html").contains("href=\"who-can.html\""))
    }

    /// The words of a command line, as a shell takes it apart where there is nothing but quotes.
    private func words(of command: String) -> [String] {
        command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
