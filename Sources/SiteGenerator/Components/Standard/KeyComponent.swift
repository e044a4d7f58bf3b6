internal import KeyValidator
internal import Markdown
internal import SourceText

/// `{key FILE}`: a key spec from a file, checked; what the check says of it beside errors stands under it.
struct KeyComponent: Component {
    let name = "key"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoBody()
        guard !call.arguments.isEmpty else { throw call.failure("name a key spec file", notes: ["`{key keys/ci.yaml}`"]) }
        let source = try context.read(call.arguments, for: call)
        let notation = Notation(fileName: source.name)
        let report = SpecChecker(context: CheckContext(catalog: context.catalog)).check(source, as: notation)
        try call.refuse(report.diagnostics)
        var html = HTMLBuffer()
        html.append(raw: "<figure class=\"key-spec\">\n<figcaption>")
        html.append(code: call.arguments.droppingFirstSlash)
        html.append(raw: "</figcaption>\n")
        html.append(codeBlock: source.bytes[source.textStart...], language: notation == .json ? "json" : "yaml")
        for diagnostic in report.diagnostics {
            html.append(raw: "<p class=\"finding ")
            html.append(text: diagnostic.severity.rawValue)
            html.append(raw: "\"><strong>")
            html.append(text: diagnostic.rule)
            html.append(raw: "</strong> ")
            html.append(marked: diagnostic.message)
            html.append(raw: "</p>\n")
        }
        html.append(raw: "</figure>\n")
        return HTML(html)
    }
}

extension String {
    fileprivate var droppingFirstSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
