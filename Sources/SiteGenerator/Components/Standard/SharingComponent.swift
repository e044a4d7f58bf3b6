internal import KeyModel
internal import Markdown

/// `{sharing}`: how sharing groups work, step by step.
struct SharingComponent: Component {
    let name = "sharing"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        let catalog = context.catalog
        let creation = ("Key creation", "The key’s service user becomes a member of each sharing group.")
        let steps =
            if let types = catalog.sharedTypes {
                [
                    creation,
                    (
                        "Resource creation",
                        "When the key creates \(types), each sharing group gets `\(catalog.sharing.role)` on it."
                    ),
                    (
                        "Effect",
                        "Every member of those groups has `\(catalog.sharing.role)` access to it, with no manual grant."
                    ),
                ]
            } else {
                [creation, ("Resource creation", catalog.sharingMeaning)]
            }
        var html = HTMLBuffer()
        html.append(raw: "<ol class=\"sharing-steps\">\n")
        for (title, text) in steps {
            html.append(raw: "<li><strong>")
            html.append(text: title)
            html.append(raw: "</strong><p>")
            html.append(marked: text)
            html.append(raw: "</p></li>\n")
        }
        html.append(raw: "</ol>\n")
        return HTML(html)
    }
}
