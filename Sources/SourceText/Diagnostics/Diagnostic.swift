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
    package let subject: FindingSubject

    package init(
        rule: String, severity: Severity, message: String, file: String, range: SourceRange, notes: [String] = [],
        fix: Fix? = nil, subject: FindingSubject = FindingSubject()
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.notes = notes
        self.fix = fix
        self.subject = subject
    }
}

/// What a finding is about, said so that it stays the same while lines move.
package struct FindingSubject: Sendable, Hashable {
    /// The name of the key that it is in, or its number in the file: `#2`; nil where it is in none.
    package let key: String?

    /// What stands at the finding's span, without the tails of secrets.
    package let text: String

    package init(key: String? = nil, text: String = "") {
        self.key = key
        self.text = text
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
