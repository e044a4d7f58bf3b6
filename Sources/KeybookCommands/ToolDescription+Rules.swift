internal import DiagnosticFormats
internal import KeyValidator
internal import Platform
internal import SourceText

extension ToolDescription {
    /// This keybook with the rules of a run.
    init(rules: RuleSet, links: RuleLinks) {
        self.init(
            version: Keybook.version,
            rules: rules.active.map { RuleHelp($0.rule, severity: $0.severity, url: links.url(of: $0.rule.id)) },
            links: links, workingDirectory: Files.workingDirectory)
    }
}

extension RuleHelp {
    /// What a rule says of itself. Its examples are the excerpts, in which a secret is cut.
    fileprivate init(_ rule: any Rule, severity: Severity, url: String) {
        let documentation = rule.documentation
        self.init(
            id: rule.id, severity: severity, summary: documentation.summary, why: documentation.why,
            remedy: documentation.remedy,
            markdown: """
                \(documentation.summary).

                \(documentation.why)

                Bad:

                \(Self.fence(documentation.bad))
                Good:

                \(Self.fence(documentation.good))
                To mend it: \(documentation.remedy)

                """,
            url: url)
    }

    private static func fence(_ example: Example) -> String {
        let text = example.excerpt.hasSuffix("\n") ? example.excerpt : example.excerpt + "\n"
        let inventories = example.inventories.map { "\nWith this `\($0.fileName)`:\n\n```yaml\n\($0.text)```\n" }
        return "```\(example.notation == .json ? "json" : "yaml")\n\(text)```\n" + inventories.joined()
    }
}
