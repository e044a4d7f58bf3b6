package import SourceText

extension LocatedValue {
    /// The edit that makes a string say `text`, inside the quotes it has; a block scalar becomes a plain one.
    ///
    /// Nil where that cannot be done alone: an alias makes it another field's value, too; a block scalar's comment would go with
    /// it; single quotes cannot say the text.
    package func replacement(with text: String, in source: SourceFile) -> Edit? {
        guard kind == .string, !isValueOfSeveralFields else { return nil }
        let inside = SourceSpan(span.start + 1, span.end - 1)
        switch style {
        case .doubleQuoted: return Edit(span: inside, text: text.escapedForDoubleQuotes)
        case .singleQuoted: return text.escapedForSingleQuotes.map { Edit(span: inside, text: $0) }
        case .blockScalar:
            let header = source.bytes[span.start..<span.end].prefix { $0 != 0x0A }
            return header.contains(UInt8(ascii: "#")) ? nil : Edit(span: span, text: text.asPlainScalar)
        case .plain, .flow, .block: return Edit(span: span, text: text.asPlainScalar)
        }
    }
}
