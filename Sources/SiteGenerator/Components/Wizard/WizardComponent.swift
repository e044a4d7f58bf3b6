internal import KeyModel
internal import Markdown
internal import SourceText

/// `{wizard}`: the four steps from a preset to a checked key spec, as a form; `{wizard acme}` suggests and knows what the project in a
/// folder has written down, its groups and resources, and `{wizard .}` what the site's own project has.
///
/// The form is in a template and the facts are data beside it: the theme's script brings both to life, and checks the answers by the
/// same rules. Without a script the page says how to do the same on a terminal.
struct WizardComponent: Component {
    let name = "wizard"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoBody()
        guard !context.assets.contains(.wizard) else {
            throw call.failure("a page has one wizard", notes: ["the page's address holds the answers of one"])
        }
        let world: AccessWorld
        switch call.arguments {
        case "": world = AccessWorld(catalog: context.catalog, inventory: .empty)
        case ".": world = try context.project("", for: call).world
        case let folder: world = try context.project(folder, for: call).world
        }
        context.require(.wizard)
        let data = WizardData(world: world, rulePage: context.url(ofRule:))
        let form = WizardForm(catalog: world.catalog)
        var html = HTMLBuffer()
        html.append(raw: "<div class=\"wizard\">\n<div class=\"fallback\">\n")
        form.appendExplanation(to: &html)
        html.append(raw: "</div>\n<template>\n")
        form.append(to: &html)
        html.append(raw: "</template>\n<script type=\"application/json\">")
        html.append(raw: data.json)
        html.append(raw: "</script>\n</div>\n")
        return HTML(html)
    }
}
