internal import ArgumentParser

/// What the help of a command and its page say of it beside its options: one source for both.
struct CommandGuide: Sendable {
    /// A command line that a reader can take.
    struct Example: Sendable {
        let command: String

        /// What it does, beginning with a lower-case letter and without a period.
        let purpose: String

        init(_ command: String, _ purpose: String) {
            self.command = command
            self.purpose = purpose
        }
    }

    /// The verb.
    let name: String

    /// One sentence with its period.
    let abstract: String

    /// Paragraphs with an empty line between them; what stands in backticks is code.
    let text: String

    /// What its exit codes mean, without a period.
    let exits: [(status: CommandStatus, meaning: String)]
    let examples: [Example]

    /// The verbs that a reader of this one's page may be after.
    let related: [String]

    init(
        _ name: String, _ abstract: String, _ text: String, exits: [(CommandStatus, String)], examples: [Example],
        related: [String] = []
    ) {
        self.name = name
        self.abstract = abstract
        self.text = text
        self.exits = exits.map { (status: $0.0, meaning: $0.1) }
        self.examples = examples
        self.related = related
    }

    /// What stands under OVERVIEW in the help.
    fileprivate var discussion: String {
        let codes = exits.map { "\($0.status.rawValue) \($0.meaning)" }.joined(separator: ", ")
        let lines = examples.map { "  \($0.command)\n      \($0.purpose)" }
        return "\(text)\n\nExit codes: \(codes).\n\nExamples:\n" + lines.joined(separator: "\n")
    }
}

extension Verb {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: guide.name, abstract: guide.abstract, discussion: guide.discussion)
    }
}
