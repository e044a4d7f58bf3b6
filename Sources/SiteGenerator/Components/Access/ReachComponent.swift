internal import KeyModel
internal import Markdown
internal import SourceText

/// `{reach FILE}`, `{reach FILE#NAME}`: a figure of the resources from the outermost inwards, with what a key reaches drawn in.
///
/// It is SVG that stands in the page: it takes the page's colours, light or dark, loads nothing, and a screen reader reads its
/// title and description. What colour says, a word says as well.
struct ReachComponent: Component {
    let name = "reach"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        context.require(.access)
        try call.requireNoBody()
        let choice = try KeyChoice(call, &context, example: "`{reach keys/ci.yaml}`")
        var html = HTMLBuffer()
        for published in choice.keys {
            guard let key = published.key else {
                html.append(unclear: published)
                continue
            }
            let access = KeyAccess(of: key, in: choice.project.world)
            let figure = ReachFigure(ReachTree(access), of: published, catalog: choice.project.catalog)
            html.append(raw: "<figure class=\"reach\">\n")
            if choice.keys.count > 1 { html.append(titleOf: published) }
            if figure.isEmpty {
                html.append(raw: "<p>It can do nothing that is known.</p>\n")
            } else {
                html.append(figure, number: context.nextNumber())
            }
            html.append(raw: "</figure>\n")
        }
        return HTML(html)
    }
}

extension HTMLBuffer {
    fileprivate mutating func append(_ figure: ReachFigure, number: Int) {
        append(raw: "<div class=\"table-scroll\" role=\"group\" aria-label=\"Figure\" tabindex=\"0\">\n")
        figure.append(to: &self, number: number)
        append(raw: "</div>\n<figcaption>A line is as wide as the role is strong; a dashed one comes through a sharing group.")
        if figure.omittedCount > 0 {
            append(raw: " ")
            append(figure.omittedCount)
            append(raw: " more are not drawn.")
        }
        append(raw: "</figcaption>\n")
    }
}
