internal import SourceText
internal import TerminalForms

/// What a step shows: a heading, what there is to know, the question, what follows from the answer, and the keys to use.
struct WizardPage {
    let heading: String

    /// At the right of the heading: "scope 1 of 3".
    var counter = ""

    /// Sentences; what stands in backticks is set off.
    var introduction = ""

    /// The question, in the space that is left for it.
    let question: (DrawingSpace) -> Drawing

    /// How many lines the question needs before anything that only explains gets one.
    var leastLines = 5

    /// Below the question: sentences and findings, each broken where it is too long.
    var remarks: [ScreenLine] = []
    var hints: [KeyHint] = []
}

/// A key and what it does.
struct KeyHint {
    let key: String
    let meaning: String

    init(_ key: String, _ meaning: String) {
        self.key = key
        self.meaning = meaning
    }
}

extension ScreenLine {
    /// A sentence in which what stands in backticks is set off.
    init(marked text: String, _ role: TextRole = .plain) {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        self.init(parts.enumerated().map { ScreenSpan(shown(String($1)), $0.isMultiple(of: 2) ? role : .accent) })
    }
}

extension [ScreenLine] {
    /// What a finding says, and why.
    init(_ finding: Diagnostic) {
        let first = ScreenLine(finding.severity.rawValue + ": ", finding.severity.role) + ScreenLine(marked: finding.message)
        self = [first] + finding.notes.map { ScreenLine(marked: $0).indented(by: 2) }
    }
}

extension Severity {
    var role: TextRole {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .accent
        }
    }
}
