internal import SourceText

extension Findings {
    /// Reports a name that is none of those that there are, with the one that was meant, where that is plain, and with all of them.
    ///
    /// - Parameters:
    ///   - introduction: "its resource types are".
    ///   - fix: writes the name that was meant.
    mutating func report(
        _ rule: some Rule, unknown name: String, at span: SourceSpan, _ message: String, among names: [String],
        introduction: String, fix: (String) -> Fix?
    ) {
        // Each suggestion compares the name with all that there are; a file with more findings has another problem.
        guard list.count < Self.unknownNameLimit else { return report(rule, at: span, message) }
        report(
            rule, at: span, message,
            notes: names.isEmpty ? [] : suggestions(for: name, among: names, introduction: introduction),
            fix: closeMatch(to: name, among: names).flatMap(fix))
    }

    private static var unknownNameLimit: Int { 200 }
}
