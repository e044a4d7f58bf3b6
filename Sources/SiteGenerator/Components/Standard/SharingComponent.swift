internal import KeyModel
internal import Markdown

/// `{sharing}`: how sharing groups work, in three steps.
struct SharingComponent: Component {
    let name = "sharing"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        try call.requireNoBody()
        let sharing = context.catalog.sharing
        let types = sharing.resourceTypes.map { context.catalog.resourceType(named: $0)?.title.lowercased() ?? $0 }
        let steps = [
            ("Key creation", "The key’s service user becomes a member of each sharing group."),
            (
                "Resource creation",
                "When the key creates \(alternatives(types)), each sharing group gets `\(sharing.role)` on it."
            ),
            ("Effect", "Every member of those groups has `\(sharing.role)` access to it, with no manual grant."),
        ]
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

    /// "an agent or a project".
    private func alternatives(_ nouns: [String]) -> String {
        nouns.map { ("aeiou".contains($0.prefix(1)) ? "an " : "a ") + $0 }.joined(separator: " or ")
    }
}
