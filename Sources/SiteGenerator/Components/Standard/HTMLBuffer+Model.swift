internal import KeyModel
internal import Markdown

/// How the components write what the model has.
extension HTMLBuffer {
    /// `<code>agent:editor</code>`.
    mutating func append(code: String) {
        append(raw: "<code>")
        append(text: code)
        append(raw: "</code>")
    }

    /// ` id="preset:deploy"`, or nothing where it is nil.
    mutating func append(id: String?) {
        guard let id else { return }
        append(raw: " id=\"")
        append(text: id)
        append(raw: "\"")
    }

    /// Items as code, with commas between them.
    mutating func append(codes: some Sequence<String>) {
        for (index, code) in codes.enumerated() {
            if index > 0 { append(raw: ", ") }
            append(code: code)
        }
    }

    /// The emoji of a shortcode with its colons, which says nothing that the text beside it does not; an unknown one is left out.
    mutating func append(icon shortcode: String) {
        guard let emoji = emoji(forShortcode: shortcode.trimmingColons) else { return }
        append(raw: "<span aria-hidden=\"true\">")
        append(text: emoji)
        append(raw: "</span>")
    }

    /// A table that scrolls where it is too wide, its body written by `rows`.
    ///
    /// - Parameters:
    ///   - label: what a screen reader calls the box that scrolls.
    ///   - caption: what stands over the table; nil for nothing.
    mutating func appendTable(
        class name: StaticString? = nil, label: String = "Table", caption: String? = nil, columns: [String],
        rows: (inout HTMLBuffer) -> Void
    ) {
        append(raw: "<div class=\"table-scroll\" role=\"group\" aria-label=\"")
        append(text: label)
        append(raw: "\" tabindex=\"0\">\n<table")
        if let name {
            append(raw: " class=\"")
            append(raw: name)
            append(raw: "\"")
        }
        append(raw: ">\n")
        if let caption {
            append(raw: "<caption>")
            append(text: caption)
            append(raw: "</caption>\n")
        }
        append(raw: "<thead>\n<tr>")
        for column in columns {
            append(raw: "<th scope=\"col\">")
            append(text: column)
            append(raw: "</th>")
        }
        append(raw: "</tr>\n</thead>\n<tbody>\n")
        rows(&self)
        append(raw: "</tbody>\n</table>\n</div>\n")
    }

    /// `<strong>agent</strong>: see that it exists, read its settings and content and run it`.
    mutating func append(_ meaning: PresetMeaning, in catalog: Catalog) {
        append(raw: "<strong>")
        append(text: catalog.place(meaning))
        append(raw: "</strong>: ")
        append(text: catalog.actions(of: meaning))
    }

    /// A text in which what stands in backticks is code.
    mutating func append(marked text: String) {
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) { append(text: String(part)) } else { append(code: String(part)) }
        }
    }
}

extension String {
    fileprivate var trimmingColons: String {
        hasPrefix(":") && hasSuffix(":") && count > 2 ? String(dropFirst().dropLast()) : self
    }
}
