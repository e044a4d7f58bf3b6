package import SourceText

extension Fix {
    /// Takes an item out of a list; nil where that cannot be done alone.
    package init?(
        removing index: Int, among items: [LocatedValue], of list: LocatedValue, in source: SourceFile, description: String
    ) {
        guard let edits = ListItemRemoval(of: index, among: items, of: list, in: source).edits else { return nil }
        self.init(description: description, edits: edits)
    }

    /// Replaces a string's text; nil where that cannot be done alone.
    package init?(replacing value: LocatedValue, with text: String, in source: SourceFile) {
        guard let edit = value.replacement(with: text, in: source) else { return nil }
        self.init(description: "replace with `\(text)`", edits: [edit])
    }

    /// Renames a field; nil where that cannot be done alone. A name that is an alias is renamed where it stands.
    package init?(renaming name: LocatedValue, to text: String, in source: SourceFile) {
        let edit = name.isAlias ? Edit(span: name.entrySpan, text: text.asPlainScalar) : name.replacement(with: text, in: source)
        guard let edit else { return nil }
        self.init(description: "rename to `\(text)`", edits: [edit])
    }
}
