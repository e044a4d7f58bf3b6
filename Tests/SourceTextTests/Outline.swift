import SourceText

/// A value as a test reads it: its kind, the text it spans, and what it holds.
func outline(_ value: LocatedValue, in file: SourceFile, aliases: Bool = true) -> String {
    let spanned = file.text(value.entrySpan).replacing("\n", with: "⏎")
    if value.isAlias { return "alias «\(spanned)»" }
    switch value.kind {
    case .sequence: return "list «\(spanned)» [" + value.items.map { outline($0, in: file) }.joined(separator: ", ") + "]"
    case .mapping:
        let fields = value.fields.map { "\(outline($0.name, in: file)): \(outline($0.value, in: file))" }
        return "mapping «\(spanned)» {" + fields.joined(separator: ", ") + "}"
    default: return "\(value.kind) «\(spanned)» = \(value.text.replacing("\n", with: "⏎"))"
    }
}

/// The outlines of every document, and the failure.
func outlines(_ text: String, _ notation: Notation) -> [String] {
    let file = SourceFile(name: "a", text: text)
    let result = file.readValues(as: notation)
    let failure = result.failure.map { ["\($0.reason) at \($0.span.start)..<\($0.span.end)"] } ?? []
    return result.documents.map { outline($0.root, in: file) } + failure
}
