package import SourceText

/// What a rule says of itself wherever its findings are shown.
package struct RuleHelp: Sendable {
    /// `role-invalid`
    package let id: String

    /// As much as the rule weighs in this run.
    package let severity: Severity

    /// What is wrong, as a sentence without a period.
    package let summary: String

    /// Why it matters: one or two sentences.
    package let why: String

    /// How to mend it, as an imperative sentence.
    package let remedy: String

    private let makeMarkdown: @Sendable () -> String

    /// The rule's page.
    package let url: String

    package init(
        id: String, severity: Severity, summary: String, why: String, remedy: String,
        markdown: @autoclosure @escaping @Sendable () -> String, url: String
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.why = why
        self.remedy = remedy
        makeMarkdown = markdown
        self.url = url
    }

    /// All of it with the examples, in CommonMark. Few formats ask for it, and then it is made.
    package var markdown: String { makeMarkdown() }
}
