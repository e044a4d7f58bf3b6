internal import DiagnosticFormats
internal import KeyValidator
internal import Platform
internal import SourceText

extension ToolDescription {
    /// This keybook with the rules of a run.
    init(rules: RuleSet, links: RuleLinks) {
        self.init(
            version: Version.current,
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

                \(documentation.bad.markdown)
                Good:

                \(documentation.good.markdown)
                To mend it: \(documentation.remedy)

                """,
            url: url)
    }
}
