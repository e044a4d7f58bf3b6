internal import KeyModel
internal import KeyValidator
internal import Markdown

/// `{limits}`: the fields of a key and what each may hold.
struct LimitsComponent: Component {
    let name = "limits"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        let limits = context.catalog.limits
        var html = HTMLBuffer()
        html.appendTable(class: "limits", columns: ["Field", "Type", "Required", "Limit"]) { html in
            for field in RecordShape.key.fields {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(code: field.name)
                html.append(raw: "</th><td>")
                html.append(marked: field.type.phrase)
                html.append(raw: "</td><td>")
                html.append(raw: field.isRequired ? "yes" : "no")
                html.append(raw: "</td><td>")
                html.append(text: limits.words(for: field))
                html.append(raw: "</td></tr>\n")
            }
        }
        return HTML(html)
    }
}

extension KeyLimits {
    fileprivate func words(for field: FieldDefinition) -> String {
        switch field.meaning {
        case .preset: "a preset’s id; it adds no scopes"
        case .setByPlatform: "set by the platform"
        default: phrase(for: field.meaning) ?? ""
        }
    }
}
