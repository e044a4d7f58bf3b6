/// How much a finding weighs. An error fails the check, a warning fails it under `--strict`, an info never does.
package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, info
}

/// One finding in a file: what is wrong, where, and what to do.
package struct Diagnostic: Sendable, Hashable {
    /// The rule's name: `role-invalid`.
    package let rule: String
    package let severity: Severity

    /// What is wrong: lower case, no final period, the user's text in backticks.
    package let message: String

    /// The file's name as it was given.
    package let file: String
    package let range: SourceRange

    /// Why, what is allowed instead, or where else to look; each a sentence without a period.
    package let notes: [String]
    package let fix: Fix?

    /// The key that it is in, by name or by its number in the file (`#2`); in an inventory the id of the entry. Nil outside of these.
    package let entry: String?

    package init(
        rule: String, severity: Severity, message: String, file: String, range: SourceRange, notes: [String] = [],
        fix: Fix? = nil, entry: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.notes = notes
        self.fix = fix
        self.entry = entry
    }
}

/// Edits that mend a finding, all or none of them.
package struct Fix: Sendable, Hashable {
    /// What it does, as an imperative: "replace with `viewer`".
    package let description: String

    /// In source order, not overlapping.
    package let edits: [Edit]

    package init(description: String, edits: [Edit]) {
        self.description = description
        self.edits = edits
    }
}

/// The replacement of a span of one file by a text.
package struct Edit: Sendable, Hashable {
    package let span: SourceSpan
    package let text: String

    package init(span: SourceSpan, text: String) {
        self.span = span
        self.text = text
    }
}
