package import SourceText

/// A rule of the check: what it is called, how much it weighs, what it says of itself.
///
/// A rule is one file and has no state, stored properties included: a run copies the list of rules for every file. It conforms to one of the protocols below, by what it looks at.
package protocol Rule: Sendable {
    /// Names the defect, never the remedy: `role-invalid`.
    var id: String { get }

    /// Unless keybook.yaml says otherwise.
    var severity: Severity { get }

    var documentation: RuleDocumentation { get }

    /// Whether its finding means that the rest of the file was not looked at. Then nothing may hide it: no suppression, no baseline.
    var endsReading: Bool { get }
}

extension Rule {
    package var endsReading: Bool { false }

    /// Whether it is an error of catalog files alone, which keybook.yaml cannot weigh otherwise and nothing can suppress.
    package var isFixedError: Bool { severity == .error && documentation.bad.kind == .catalog }
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

/// Looks at a file as it was read, whatever it is to hold.
package protocol FileRule: Rule {
    func check(_ file: ReadFile, _ findings: inout Findings)
}

/// Looks at the keys of a file, and at what stands where keys should.
package protocol SpecRule: Rule {
    func check(_ contents: SpecContents, _ findings: inout Findings)
}

/// Looks at one mapping and the fields that it may have: one where a field is missing, unknown or repeated.
package protocol RecordRule: Rule {
    func check(_ record: Record, _ findings: inout Findings)
}

/// Looks at a resource that is named: by a scope, or in a resources file. Without such a file, at one only whose type the catalog
/// does not have or with whose id something is wrong.
package protocol ResourceRule: Rule {
    func check(_ mention: ResourceMention, _ findings: inout Findings)
}

/// Looks at a catalog file.
///
/// Its errors are errors whatever keybook.yaml says, and nothing hides them: with a catalog that is not in order nothing can be checked.
package protocol CatalogRule: Rule {
    func check(_ catalog: CatalogSpec, _ findings: inout Findings)
}

/// Looks at what suppresses nothing, once everything else has been found.
package protocol SuppressionRule: Rule {
    func check(_ unused: [UnusedSuppression], _ findings: inout Findings)
}

/// Looks at one scope of a key, or one grant of a group.
package protocol ScopeRule: Rule {
    func check(_ scope: ScopeSpec, _ findings: inout Findings)
}
