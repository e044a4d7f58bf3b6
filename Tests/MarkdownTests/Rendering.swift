import Markdown
import Testing

/// The HTML of a document in a dialect, without a host.
func html(_ markdown: String, _ dialect: Dialect = .site) -> String {
    var host = PlainHost()
    return String(decoding: rendered(Array(markdown.utf8), dialect, host: &host).html, as: UTF8.self)
}

/// A document rendered in a dialect with its default options.
func rendered<Host: MarkdownHost>(_ source: [UInt8], _ dialect: Dialect, host: inout Host) -> RenderedMarkdown {
    renderMarkdown(source, options: MarkdownOptions(dialect: dialect), host: &host)
}

/// A host that keeps what it is asked and answers as it was told.
struct RecordingHost: MarkdownHost {
    var links: [LinkReference] = []
    var components: [ComponentFence] = []
    var problems: [(problem: MarkdownProblem, place: MarkdownPlace)] = []
    var checked: [CheckedFence] = []
    var answer: String?
    var markup: HTML?

    mutating func url(for link: LinkReference) -> String {
        links.append(link)
        return answer ?? link.destination
    }

    mutating func html(for component: ComponentFence) -> HTML? {
        components.append(component)
        return markup
    }

    mutating func report(_ problem: MarkdownProblem, at place: MarkdownPlace) { problems.append((problem, place)) }

    mutating func check(_ fence: CheckedFence) { checked.append(fence) }
}

/// Input and expected output of one case of a table.
struct Example: Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String

    var testDescription: String { markdown.debugDescription }

    init(_ markdown: String, _ html: String) {
        self.markdown = markdown
        self.html = html
    }
}
