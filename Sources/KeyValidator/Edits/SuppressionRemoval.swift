internal import SourceText

extension Fix {
    /// Takes out what suppresses nothing: the comment and the blanks before it, the whole line if nothing else is on it, or one
    /// rule's name where the comment suppresses others.
    init(removing unused: UnusedSuppression, in source: SourceFile) {
        let suppression = unused.suppression
        if let rule = unused.rule, !unused.isAlone {
            let spans = suppression.rules.map(\.span)
            let isLast = rule == spans.count - 1
            let span =
                isLast
                ? SourceSpan(spans[rule - 1].end, spans[rule].end)
                : SourceSpan(spans[rule].start, spans[rule + 1].start)
            self.init(
                description: "take `\(suppression.rules[rule].id)` out of the suppression",
                edits: [Edit(span: span, text: "")])
            return
        }
        self.init(
            description: "remove the suppression",
            edits: [Edit(span: source.spanWithBlanks(of: suppression.comment), text: "")])
    }
}

extension SourceFile {
    /// The comment and the blanks before it, or its line with the line break where it stands alone.
    fileprivate func spanWithBlanks(of comment: SourceSpan) -> SourceSpan {
        var start = comment.start
        while start > textStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == textStart || bytes[start - 1] == 0x0A else { return SourceSpan(start, comment.end) }
        let lineEnd = bytes[comment.end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        return SourceSpan(start, lineEnd)
    }
}
