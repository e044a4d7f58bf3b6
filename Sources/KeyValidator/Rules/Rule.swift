package import SourceText

/// A rule of the check: what it is called, how much it weighs, what it says of itself.
///
/// A rule is one file and has no state. It conforms to one of the protocols below, by what it looks at.
package protocol Rule: Sendable {
    /// Names the defect, never the remedy: `role-invalid`.
    var id: String { get }

    /// Unless keybook.yaml says otherwise.
    var severity: Severity { get }

    var documentation: RuleDocumentation { get }
}

/// What a rule says of itself, wherever it is asked: `keybook explain`, its page, hover.
package struct RuleDocumentation: Sendable {
    /// What is wrong, as a sentence without a period.
    package let summary: String

    /// Why it matters: one or two sentences.
    package let why: String

    /// A file that has this finding and no other.
    package let bad: Example

    /// The same file, mended: it has no finding.
    package let good: Example

    /// How to mend it, as an imperative sentence.
    package let remedy: String
}

/// A spec file that a rule is explained with.
package struct Example: Sendable {
    package let text: String

    /// What a reader is shown of it, where the whole is too long.
    package let excerpt: String
    package let notation: Notation

    package init(_ text: String, excerpt: String? = nil, notation: Notation = .yaml) {
        self.text = text
        self.excerpt = excerpt ?? text
        self.notation = notation
    }

    /// A name for the example's file, by which it is read as what it is.
    package var fileName: String { notation == .json ? "example.json" : "example.yaml" }
}

/// Looks at a file as it was read, whatever it is to hold.
package protocol FileRule: Rule {
    func check(_ file: ReadFile, _ findings: inout Findings)
}

/// Looks at the keys of a file, and at what stands where keys should.
package protocol SpecRule: Rule {
    func check(_ contents: SpecContents, _ findings: inout Findings)
}

/// Looks at one mapping and the fields that it may have.
package protocol RecordRule: Rule {
    func check(_ record: Record, _ findings: inout Findings)
}

/// Looks at one scope.
package protocol ScopeRule: Rule {
    func check(_ scope: ScopeSpec, _ findings: inout Findings)
}
