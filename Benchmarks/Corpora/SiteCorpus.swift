/// A documentation site of pages of some 3 KB, with front matter, links, tables, lists and fences.
struct SiteCorpus {
    let pageCount: Int

    private static let pagesPerSection = 50

    var name: String { "site-\(pageCount)" }

    /// What stands in the page `index` and in no other.
    static func marker(_ index: Int) -> String { "kbtok" + padded(index, digits: 7) }

    /// The path below `content/`, with no extension: `section-003/page-00153`.
    func stem(_ index: Int) -> String {
        "\(section(index / Self.pagesPerSection))/page-\(padded(index, digits: 5))"
    }

    /// Calls `write` with each file's path and text.
    func forEachFile(write: (String, String) throws -> Void) rethrows {
        try write("keybook.yaml", "title: Bench\n")
        try write("content/index.md", page(title: "Handbook", weight: 1, body: "The start of the handbook.\n"))
        for number in 0...((pageCount - 1) / Self.pagesPerSection) {
            let title = "Section \(number + 1)"
            try write(
                "content/\(section(number))/index.md", page(title: title, weight: number + 1, body: "About \(title).\n"))
        }
        for index in 0..<pageCount { try write("content/\(stem(index)).md", text(ofPage: index)) }
    }

    private func section(_ number: Int) -> String { "section-\(padded(number, digits: 3))" }

    private func page(title: String, weight: Int, body: String) -> String {
        "---\ntitle: \(title)\ndescription: \"About: \(title)\"\nweight: \(weight)\n---\n\n# \(title)\n\n\(body)"
    }

    private func text(ofPage index: Int) -> String {
        var prose = Prose(random: RandomSource(seed: index))
        let links = (0..<4).map { _ in link(from: index, to: prose.random.number(in: 0...(pageCount - 1))) }
        let body = """
            \(prose.paragraph(links: links)) Marker \(Self.marker(index)).

            ## \(prose.title(words: 3))

            \(prose.paragraph(links: links))

            \((0..<5).map { _ in "- " + prose.sentence() }.joined(separator: "\n"))

            ## \(prose.title(words: 2))

            \(prose.paragraph(links: links))

            | Field | Type | Required | Meaning |
            | --- | :---: | ---: | --- |
            \((0..<6).map { _ in tableRow(&prose) }.joined(separator: "\n"))

            ### \(prose.title(words: 3))

            ```yaml
            name: \(prose.word())-\(prose.word())
            scopes:
              - { resource_type: agent, resource_id: agt_\(prose.word()), role: editor }
            ```

            \((1...4).map { "\($0). " + prose.sentence() }.joined(separator: "\n"))

            > \(prose.sentence())

            ## \(prose.title(words: 2))

            \(prose.paragraph(links: links))

            See also [\(prose.title(words: 2))](\(links[0])) and [\(prose.title(words: 2))](\(links[1])).

            """
        return page(title: prose.title(words: 3) + " \(index)", weight: index % Self.pagesPerSection + 1, body: body)
    }

    private func tableRow(_ prose: inout Prose) -> String {
        "| `\(prose.word())_\(prose.word())` | \(prose.word()) | \(prose.random.happens(50) ? "yes" : "no") "
            + "| \(prose.sentence()) |"
    }

    private func link(from source: Int, to target: Int) -> String {
        let isNear = source / Self.pagesPerSection == target / Self.pagesPerSection
        return isNear ? "page-\(padded(target, digits: 5)).md" : "../\(stem(target)).md"
    }
}

/// `7` as `00007`.
func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
