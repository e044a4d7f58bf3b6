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

    /// All of it with the examples, in CommonMark.
    package let markdown: String

    /// The rule's page.
    package let url: String

    package init(
        id: String, severity: Severity, summary: String, why: String, remedy: String, markdown: String, url: String
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.why = why
        self.remedy = remedy
        self.markdown = markdown
        self.url = url
    }
}
