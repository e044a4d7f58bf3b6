internal import KeyModel
internal import KeyValidator
internal import Markdown
internal import SourceText

/// `{scope}` with a scope as its YAML body: an example, checked, with its meaning in words.
struct ScopeComponent: Component {
    let name = "scope"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        guard call.hasBody else {
            throw call.failure("write a scope between the fences", notes: ["it has `resource_type`, `resource_id` and `role`"])
        }
        let example = ScopeExample(call.body, catalog: context.catalog)
        try call.refuse(example.diagnostics)
        guard let scope = example.scope else { throw call.failure("write a scope between the fences") }
        var html = HTMLBuffer()
        html.append(raw: "<figure class=\"scope-example\">\n")
        html.append(codeBlock: call.bodyText.utf8, language: "yaml")
        html.append(raw: "<figcaption>")
        html.append(marked: context.catalog.meaning(of: scope).joined(separator: " "))
        html.append(raw: "</figcaption>\n</figure>\n")
        return HTML(html)
    }
}
