internal import KeyModel
internal import Markdown

/// `{presets}`: the preset table.
struct PresetsComponent: Component {
    let name = "presets"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        let catalog = context.catalog
        var html = HTMLBuffer()
        html.appendTable(class: "presets", columns: ["Preset", "Default scopes", "What they allow"]) { html in
            for preset in catalog.presets {
                html.append(raw: "<tr")
                html.append(id: context.define(preset))
                html.append(raw: "><th scope=\"row\">")
                html.append(icon: preset.icon)
                html.append(raw: " ")
                html.append(text: preset.name)
                html.append(raw: " ")
                html.append(code: preset.id)
                html.append(raw: "<br><small>")
                html.append(text: preset.useCase)
                html.append(raw: "</small></th><td>")
                if preset.defaultScopes.isEmpty { html.append(raw: "(none)") }
                html.append(codes: preset.defaultScopes.map(\.description))
                html.append(raw: "</td><td>")
                if preset.defaultScopes.isEmpty { html.append(raw: "nothing") }
                for (index, meaning) in catalog.meaning(of: preset).enumerated() {
                    if index > 0 { html.append(raw: "<br>") }
                    html.append(meaning, in: catalog)
                }
                html.append(raw: "</td></tr>\n")
            }
        }
        return HTML(html)
    }
}
