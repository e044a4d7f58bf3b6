internal import KeyModel
internal import KeyValidator
internal import Markdown
internal import SourceText

/// `{preset deploy}`: one preset as a card.
struct PresetComponent: Component {
    let name = "preset"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoBody()
        guard let preset = context.catalog.preset(id: call.arguments) else {
            let ids = context.catalog.presets.map(\.id)
            let message = call.arguments.isEmpty ? "name a preset" : "\(quoted(call.arguments)) is not a preset"
            throw call.failure(
                message,
                notes: suggestions(for: call.arguments, among: ids, introduction: "presets are"))
        }
        var html = HTMLBuffer()
        html.append(raw: "<div class=\"preset-card\"")
        html.append(id: context.define(preset))
        html.append(raw: ">\n<p>")
        html.append(icon: preset.icon)
        html.append(raw: " <strong>")
        html.append(text: preset.name)
        html.append(raw: "</strong> ")
        html.append(code: preset.id)
        html.append(raw: "</p>\n<p>")
        html.append(text: preset.useCase)
        html.append(raw: "</p>\n")
        if preset.defaultScopes.isEmpty {
            html.append(raw: "<p>No default scopes</p>\n")
        } else {
            html.append(raw: "<ul>")
            for scope in preset.defaultScopes {
                html.append(raw: "<li>")
                html.append(code: scope.description)
                html.append(raw: "</li>")
            }
            html.append(raw: "</ul>\n<p>A key with just these scopes could do this:</p>\n")
            for meaning in context.catalog.meaning(of: preset) {
                html.append(raw: "<p>")
                html.append(meaning, in: context.catalog)
                html.append(raw: "</p>\n")
            }
        }
        html.append(raw: "</div>\n")
        return HTML(html)
    }
}
