package import KeyValidator
package import Markdown

/// The fields of one kind of file, as a table. Who has a site built gives it a name and a shape: `{configuration}` is keybook.yaml.
package struct FieldsComponent: Component {
    package let name: String
    private let shape: RecordShape

    package init(name: String, shape: RecordShape) {
        self.name = name
        self.shape = shape
    }

    package func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        var html = HTMLBuffer()
        html.appendTable(columns: ["Name", "Type", "Default", "Meaning"]) { html in
            Self.appendRows(of: shape, prefix: "", to: &html)
        }
        return HTML(html)
    }

    /// A row a field; those of a field that is a record come after it, as `markdown.raw_html`.
    private static func appendRows(of shape: RecordShape, prefix: String, to html: inout HTMLBuffer) {
        for field in shape.fields {
            html.append(raw: "<tr><th scope=\"row\">")
            html.append(code: prefix + field.name)
            html.append(raw: "</th><td>")
            html.append(marked: field.type.phrase)
            html.append(raw: "</td><td>")
            if let standard = field.standard { html.append(code: standard) }
            html.append(raw: "</td><td>")
            html.append(text: field.summary)
            html.append(raw: "</td></tr>\n")
            if case .record(let inner) = field.type { appendRows(of: inner, prefix: prefix + field.name + ".", to: &html) }
        }
    }
}
