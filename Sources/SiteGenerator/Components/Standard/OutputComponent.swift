internal import Markdown
internal import SourceText

/// `{output}` with what `keybook check` prints as its body: shown in the colours of a terminal. Its sentences are folded where the page
/// is too narrow, the lines of the spec and what underlines them are not.
struct OutputComponent: Component {
    let name = "output"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        try call.requireNoArguments()
        guard call.hasBody else { throw call.failure("write what `keybook check` prints between the fences") }
        var html = HTMLBuffer()
        html.append(raw: "<pre class=\"output\" tabindex=\"0\"><code>")
        var severity = Severity.error
        for line in call.bodyText.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            html.append(OutputLine(line), severity: &severity)
            html.append(raw: "\n")
        }
        html.append(raw: "</code></pre>\n")
        return HTML(html)
    }
}

/// A line of the format `text`, by what it is.
private enum OutputLine {
    /// `error[role-invalid]` and `: …`.
    case headline(Severity, rule: Substring, message: Substring)

    /// What stands before `-->`, and the place after it.
    case place(indent: Substring, Substring)

    /// The line number up to its bar, and a line of the file.
    case source(gutter: Substring, Substring)

    /// The same of the line below, with what underlines the finding.
    case underline(gutter: Substring, Substring)

    /// What stands before `=`, and the remark after it.
    case remark(indent: Substring, Substring)
    case other(Substring)

    init(_ line: Substring) {
        let text = line.drop { $0 == " " }
        let indent = line[..<text.startIndex]
        let afterNumber = line.drop { $0 == " " || $0.isASCII && $0.isNumber }
        if let bracket = line.firstIndex(of: "["), let severity = Severity(rawValue: String(line[..<bracket])),
            let colon = line[bracket...].firstIndex(of: ":")
        {
            self = .headline(severity, rule: line[..<colon], message: line[colon...])
        } else if text.hasPrefix("--> ") {
            self = .place(indent: indent, text.dropFirst(3))
        } else if afterNumber.first == "|", !indent.isEmpty {
            let (gutter, rest) = (line[...afterNumber.startIndex], afterNumber.dropFirst())
            let isUnderline = afterNumber.startIndex == text.startIndex
            self = isUnderline ? .underline(gutter: gutter, rest) : .source(gutter: gutter, rest)
        } else if text.hasPrefix("= "), !indent.isEmpty {
            self = .remark(indent: indent, text.dropFirst())
        } else {
            self = .other(line)
        }
    }
}

extension HTMLBuffer {
    /// - Parameter severity: that of the finding whose line it is.
    fileprivate mutating func append(_ line: OutputLine, severity: inout Severity) {
        switch line {
        case .headline(let ofFinding, let rule, let message):
            severity = ofFinding
            append(raw: "<span class=\"headline\">")
            append(rule, class: severity.rawValue)
            append(text: String(message))
            append(raw: "</span>")
        case .place(let indent, let place):
            append(text: String(indent))
            append("-->", class: "faint")
            append(text: String(place))
        case .source(let gutter, let text):
            append(gutter, class: "faint")
            append(text: String(text))
        case .underline(let gutter, let marks):
            append(gutter, class: "faint")
            if !marks.isEmpty { append(marks, class: severity.rawValue) }
        case .remark(let indent, let text):
            append(raw: "<span class=\"remark\">")
            append(text: String(indent))
            append("=", class: "faint")
            append(text: String(text))
            append(raw: "</span>")
        case .other(let text): append(text: String(text))
        }
    }

    private mutating func append(_ text: Substring, class name: String) {
        append(raw: "<span class=\"")
        append(text: name)
        append(raw: "\">")
        append(text: String(text))
        append(raw: "</span>")
    }
}
