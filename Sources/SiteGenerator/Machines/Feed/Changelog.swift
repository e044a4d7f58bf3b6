internal import Markdown
internal import Platform
internal import SourceText

/// A changelog (<https://keepachangelog.com/en/1.1.0/>) as a page of the site and as a feed of its releases.
struct Changelog: Sendable {
    /// The page that shows it, by its path in the content folder.
    let page: String
    let releases: [Release]

    /// The lines that say where links of reference style lead, from all of the file.
    let definitions: [UInt8]

    /// A heading of the second level that names a version and its date: `## [1.2.0] - 2026-05-01`.
    struct Release: Sendable, Equatable {
        let version: String

        /// As ISO 8601 has it: `2026-05-01`.
        let date: String

        /// The id of its heading on the page.
        let anchor: String

        /// Its Markdown, without the heading.
        let text: [UInt8]
    }

    /// Reads the releases of a page. What has no date is not released, and not in the feed.
    init(_ page: Page) {
        self.page = page.path
        let source = page.source
        var host = PlainHost()
        let headings = renderMarkdown(page.markdown, options: MarkdownOptions(dialect: .site), host: &host).headings
        let lines = LineTable(source)
        let starts = headings.filter { $0.level <= 2 }
        releases = starts.enumerated().compactMap { index, heading in
            guard heading.level == 2, let (version, date) = Self.versionAndDate(of: heading.text) else { return nil }
            let start = lines.span(ofLine: heading.line).end
            let end = index + 1 < starts.count ? lines.span(ofLine: starts[index + 1].line).start : source.bytes.count
            return Release(version: version, date: date, anchor: heading.anchor, text: Array(source.bytes[min(start, end)..<end]))
        }
        definitions = source.bytes[page.bodyStart...].split(separator: UInt8(ascii: "\n")).filter { line in
            line.first == UInt8(ascii: "[")
                && line.firstIndex(of: UInt8(ascii: "]")).map { line[($0 + 1)...].first == UInt8(ascii: ":") } ?? false
        }.flatMap { $0 + [UInt8(ascii: "\n")] }
    }

    /// `1.2.0` and `2026-05-01` of "[1.2.0] - 2026-05-01 [YANKED]"; nil where one is missing.
    static func versionAndDate(of heading: String) -> (version: String, date: String)? {
        let words = heading.split { $0.isWhitespace || "[]()".contains($0) }
        guard let first = words.first, let date = words.dropFirst().first(where: isDate) else { return nil }
        return (String(first), String(date))
    }

    /// Whether a word is a day of the calendar (RFC 3339, full-date).
    private static func isDate(_ word: Substring) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard word.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
            word.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
        else { return false }
        let isLeapYear = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}

extension ParsedSite {
    /// The site with the page of the changelog that the settings name, unless the content folder has a page in its place.
    func addingChangelog(_ settings: SiteSettings) -> ParsedSite {
        guard let file = settings.changelog, settings.changelogPath == "changelog.md",
            !pages.contains(where: { $0.path == "changelog.md" })
        else { return self }
        do {
            let parsed = Page.parse(SourceFile(name: file, bytes: try Files.read(file)), at: "changelog.md")
            let pages = (pages + [parsed.page].compactMap(\.self)).sorted { precedesInByteOrder($0.path, $1.path) }
            return replacingPages(pages, adding: parsed.diagnostics)
        } catch {
            return replacingPages(pages, adding: [Diagnostic(.fileUnreadable(reason: error.reason), inFileNamed: file)])
        }
    }

    /// What the changelog says; nil where the site has none.
    func changelog(_ settings: SiteSettings) -> Changelog? {
        guard let path = settings.changelogPath else { return nil }
        return pages.first { $0.path == path }.map { Changelog($0) }
    }
}

extension SiteSettings {
    /// The path in the content folder of the page that shows the changelog; nil where the site has none.
    var changelogPath: String? {
        guard let changelog else { return nil }
        let folder = contentDirectory + "/"
        return changelog.hasPrefix(folder) && changelog.hasSuffix(".md")
            ? String(changelog.dropFirst(folder.count)) : "changelog.md"
    }
}
