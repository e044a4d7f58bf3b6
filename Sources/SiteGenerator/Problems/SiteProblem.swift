package import SourceText

/// A mistake in a site's own files. The cases hold what is known; `SiteProblem+Wording.swift` says it.
package enum SiteProblem: Sendable, Hashable {
    case fileUnreadable(reason: String)
    case folderLinkIgnored
    case folderTooDeep(limit: Int)

    case frontMatterUnclosed
    case slugInvalid(String)
    case aliasInvalid(String)

    /// Two files that would be written to one place.
    case outputCollision(output: String, other: String)

    case linkTargetMissing(String, suggestion: String?)
    case linkTargetDraft(String)
    case linkLeavesContent(String)

    /// An old address of a page, which an alias keeps for those outside; and the page's path as a link.
    case linkTargetMoved(String, page: String)

    /// An id that a page does not have; nil for the page that the link is on.
    case anchorMissing(String, page: String?, suggestion: String?)

    /// The image of the site, which is no file of it.
    case imageMissing(String)

    /// What a heading's `{#id}` says that no anchor can be, or that is one already.
    case headingIDInvalid(String)
    case headingIDTaken(String)

    /// A section that is switched on and has nothing to show.
    case sectionEmpty(String)

    case componentUnknown(String, suggestion: String?)

    /// A component's own words.
    case componentInvalid(String, notes: [String])

    /// What is wrong with the info string of a code fence, in words.
    case fenceInvalid(String, notes: [String])

    /// What stands in one and is not read.
    case fenceIgnored(String, notes: [String])

    /// An example that is not as wrong as it promises to be.
    case exampleUnexpected(expected: [String], found: [String], notes: [String])

    case templateMissing(String)
    case templateMalformed(String)
    case templateWithoutContent
    case partialMissing(String, suggestion: String?)

    /// A name in a template that no value is given for, and those that are.
    case templateVariableUnknown(String, suggestion: String?, among: [String])

    /// The name by which reports and settings know it.
    package var rule: String {
        switch self {
        case .fileUnreadable: "file-unreadable"
        case .folderLinkIgnored: "folder-link-ignored"
        case .folderTooDeep: "folder-too-deep"
        case .frontMatterUnclosed: "front-matter-unclosed"
        case .slugInvalid: "slug-invalid"
        case .aliasInvalid: "alias-invalid"
        case .outputCollision: "output-collision"
        case .linkTargetMissing, .linkTargetDraft, .linkLeavesContent, .linkTargetMoved, .anchorMissing: "link-broken"
        case .imageMissing: "image-missing"
        case .headingIDInvalid, .headingIDTaken: "heading-id-invalid"
        case .sectionEmpty: "section-empty"
        case .componentUnknown: "component-unknown"
        case .componentInvalid: "component-invalid"
        case .fenceInvalid: "fence-invalid"
        case .fenceIgnored: "fence-ignored"
        case .exampleUnexpected: "example-unexpected"
        case .templateMissing, .templateMalformed, .templateWithoutContent, .partialMissing: "template-invalid"
        case .templateVariableUnknown: "template-variable-unknown"
        }
    }

    package var severity: Severity {
        switch self {
        case .folderLinkIgnored, .templateVariableUnknown, .fenceIgnored, .headingIDInvalid, .headingIDTaken: .warning
        default: .error
        }
    }
}

extension Diagnostic {
    /// Says a problem at a span of a file. The positions cost a walk over the file, so make it where it is kept.
    package init(_ problem: SiteProblem, at span: SourceSpan, in source: SourceFile) {
        self.init(problem, at: span, of: LineTable(source), in: source)
    }

    /// Says one of several problems of a file, whose lines are known.
    init(_ problem: SiteProblem, at span: SourceSpan, of lines: LineTable, in source: SourceFile) {
        self.init(
            rule: problem.rule, severity: problem.severity, message: problem.message, file: source.name,
            range: lines.range(of: span), notes: problem.notes)
    }

    /// Says a problem of a file as a whole.
    package init(_ problem: SiteProblem, inFileNamed name: String) {
        self.init(problem, at: SourceSpan(0, 0), in: SourceFile(name: name, bytes: []))
    }
}
