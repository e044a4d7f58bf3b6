internal import KeyModel
internal import SourceText

/// How the pages of one section lead to those of the others.
struct SectionLinks {
    let pages: AccessPages
    let sections: [SiteSection]
    private let catalog: Catalog

    init(_ project: KeyProject, sections: [SiteSection]) {
        pages = project.pages
        self.sections = sections
        catalog = project.world.catalog
    }

    /// `[agent:agt_build](../resources/agent-agt_build.md)`, or without the link where there is no such page.
    func resource(_ resource: ResourceReference) -> String {
        link(markdownCode(catalog.shortForm(resource)), to: pages.page(of: resource), of: .resources)
    }

    func group(_ id: String) -> String { link(markdownCode(id), to: pages.page(ofGroup: id), of: .groups) }

    private func link(_ text: String, to page: String?, of section: SiteSection) -> String {
        guard sections.contains(section), let page else { return text }
        return "[\(text)](../\(page))"
    }
}

/// The first lines of a page that is made, up to the empty line behind them.
///
/// - Parameter title: with nothing in it that may not be shown.
package func frontMatter(title: String, description: String, weight: Int? = nil) -> String {
    var yaml = YAMLText()
    yaml.field("title", title)
    yaml.field("description", description)
    return "---\n" + yaml.text + (weight.map { "weight: \($0)\n" } ?? "") + "---\n"
}

/// A text as Markdown that shows it on one line: nothing in it means anything, and no secret's tail is in it (CommonMark 0.30, 2.4).
func markdownText(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    var markdown = ""
    for scalar in shown(words).unicodeScalars {
        if scalar.value < 0x80, !scalar.isLetterDigitOrSpace { markdown += "\\" }
        markdown.unicodeScalars.append(scalar)
    }
    return markdown
}

/// The same for a message, in which what stands in backticks is code.
package func markdownMarked(_ message: String) -> String {
    message.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
        index.isMultiple(of: 2) ? markdownSpaced(String(part)) : markdownCode(String(part))
    }.joined()
}

/// `markdownText` with the blanks at both ends.
private func markdownSpaced(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let middle = markdownText(text)
    return (text.hasPrefix(" ") ? " " : "") + middle + (text.hasSuffix(" ") && !middle.isEmpty ? " " : "")
}

extension Unicode.Scalar {
    fileprivate var isLetterDigitOrSpace: Bool {
        value == 0x20 || (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
}
