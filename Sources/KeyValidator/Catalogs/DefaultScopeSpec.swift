internal import SourceText

/// A scope of a preset in a catalog file, in its short form: `agent:editor`.
package struct DefaultScopeSpec: Sendable {
    package let value: LocatedString

    /// Nil where it is no short form.
    let parts: Parts?

    struct Parts: Sendable {
        let type: String
        let typeSpan: SourceSpan
        let role: String
        let roleSpan: SourceSpan
    }

    init(_ value: LocatedString, in source: SourceFile) {
        self.value = value
        let words = value.text.split(separator: ":", omittingEmptySubsequences: false)
        guard words.count == 2, !words[0].isEmpty, !words[1].isEmpty else {
            parts = nil
            return
        }
        let start = value.span.start + (value.value.style == .plain ? 0 : 1)
        let colon = start + words[0].utf8.count
        let end = colon + 1 + words[1].utf8.count
        // Where escapes or lines stand in it, the parts have no places of their own.
        let isPlain = end <= source.bytes.count && source.bytes[start..<end].elementsEqual(value.utf8)
        parts = Parts(
            type: String(words[0]), typeSpan: isPlain ? SourceSpan(start, colon) : value.span,
            role: String(words[1]), roleSpan: isPlain ? SourceSpan(colon + 1, end) : value.span)
    }
}
