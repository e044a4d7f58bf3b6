package import KeyModel
package import SourceText

/// What the rules find in one file, and what they may look things up in.
package struct Findings {
    package let context: CheckContext
    package let source: SourceFile
    package private(set) var list: [Finding] = []

    package init(in context: CheckContext, source: SourceFile) {
        self.context = context
        self.source = source
    }

    package var catalog: Catalog { context.catalog }

    package var inventory: Inventory { context.inventory }

    /// Reports a finding of `rule` at `span`.
    ///
    /// - Parameters:
    ///   - message: what is wrong: lower case, no final period, the user's text through `quoted`.
    ///   - notes: why, or what is allowed instead.
    package mutating func report(
        _ rule: some Rule, at span: SourceSpan, _ message: String, notes: [String] = [], fix: Fix? = nil
    ) {
        report(rule.id, at: span, message, notes: notes, fix: fix)
    }

    /// The same for a finding that no rule of the check makes, in a file that is no spec; it is an error.
    package mutating func report(
        _ rule: String, at span: SourceSpan, _ message: String, notes: [String] = [], fix: Fix? = nil
    ) {
        list.append(Finding(rule: rule, span: span, message: message, notes: notes, fix: fix))
    }

    /// Takes out what `isHidden` says.
    mutating func removeAll(where isHidden: (Finding) -> Bool) { list.removeAll(where: isHidden) }
}

/// A diagnostic before its severity, line and column are known.
package struct Finding: Sendable {
    package let rule: String
    package let span: SourceSpan
    package let message: String
    package let notes: [String]
    package let fix: Fix?
}
