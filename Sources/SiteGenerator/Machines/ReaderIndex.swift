/// `llms.txt`: what the site holds, for programs that read texts (<https://llmstxt.org>). A title, a sentence, and for each section a list of links
/// to the twins of its pages.
struct ReaderIndex {
    private let site: LinkedSite

    /// Files for programs besides, with what they are.
    private let data: [(output: String, title: String)]

    /// Whether `llms-full.txt` has all pages in one.
    private let hasFullText: Bool

    init(_ site: LinkedSite, data: [(output: String, title: String)], hasFullText: Bool) {
        self.site = site
        self.data = data
        self.hasFullText = hasFullText
    }

    static let output = "llms.txt"

    var text: [UInt8] {
        var text = "# \(markdownProse(site.settings.title))\n"
        if !site.settings.description.isEmpty { text += "\n> \(markdownProse(site.settings.description))\n" }
        text += "\nEvery page is here as Markdown: at the address of its HTML, with `.md` in place of `.html`.\n"
        if hasFullText { text += "All of them in one file: [\(FullText.output)](\(url(of: FullText.output))).\n" }
        let root = site.tree.sections[0]
        var own = root.index.map { [$0] } ?? []
        for case .page(let page) in root.entries { own.append(page) }
        text += section("Pages", own)
        for case .section(let number) in root.entries { text += section(site.tree.sections[number].title, pages(of: number)) }
        if !data.isEmpty {
            text += "\n## Data\n\n" + data.map { "- [\(markdownProse($0.title))](\(url(of: $0.output)))\n" }.joined()
        }
        return Array(text.utf8)
    }

    private func section(_ title: String, _ pages: [Int]) -> String {
        var text = ""
        for index in pages {
            let page = site.map.pages[index]
            guard let twin = page.twin else { continue }
            text += "- [\(markdownProse(page.title))](\(url(of: twin)))"
            if let description = page.frontMatter.description, !description.isEmpty { text += ": \(markdownProse(description))" }
            text += "\n"
        }
        return text.isEmpty ? "" : "\n## \(markdownProse(title))\n\n\(text)"
    }

    /// The pages of a section and of those in it, in reading order.
    private func pages(of number: Int) -> [Int] {
        let section = site.tree.sections[number]
        return (section.index.map { [$0] } ?? [])
            + section.entries.flatMap { entry in
                switch entry {
                case .page(let page): [page]
                case .section(let inner): pages(of: inner)
                }
            }
    }

    private func url(of output: String) -> String {
        let url = site.settings.absoluteURL(of: output) ?? percentEncoded(output)
        guard url.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) else { return url }
        return url.replacing("(", with: "%28").replacing(")", with: "%29")
    }
}
