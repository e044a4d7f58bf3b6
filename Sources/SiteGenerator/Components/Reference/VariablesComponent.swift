internal import KeyValidator
internal import Markdown
internal import SourceText

/// `{variables layout}`: the names that a template can look up, of one record.
struct VariablesComponent: Component {
    let name = "variables"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoBody()
        guard let record = TemplateRecord(rawValue: call.arguments) else {
            let names = TemplateRecord.allCases.map(\.rawValue)
            throw call.failure(
                call.arguments.isEmpty ? "name what has the variables" : "\(quoted(call.arguments)) has no variables",
                notes: suggestions(for: call.arguments, among: names, introduction: "variables are of"))
        }
        var html = HTMLBuffer()
        html.appendTable(columns: ["Name", "Value", "What it holds"]) { html in
            for variable in record.variables {
                html.append(raw: "<tr><th scope=\"row\">")
                html.append(code: variable.name)
                html.append(raw: "</th><td>")
                html.append(marked: variable.value.phrase)
                html.append(raw: "</td><td>")
                html.append(marked: variable.summary)
                html.append(raw: "</td></tr>\n")
            }
        }
        return HTML(html)
    }
}

extension TemplateVariable.Value {
    fileprivate var phrase: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        case .number: "number"
        case .record(let record): "`\(record.rawValue)`"
        case .list(let record): "list of `\(record.rawValue)`"
        }
    }
}
