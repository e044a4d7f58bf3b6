internal import Markdown
internal import Platform
internal import SearchIndex
package import SourceText

/// A Markdown file of the content folder, read and its front matter taken off: the stage *parsed*.
///
/// It does not change, and every stage holds on to it: a class, so that handing it on copies one reference and not ten.
package final class Page: Sendable {
    /// Relative to the content folder: `guide/index.md`.
    package let path: String
    package let source: SourceFile
    package let frontMatter: FrontMatter

    /// Where the Markdown starts in `source`, in bytes.
    package let bodyStart: Int

    /// From the front matter, else the first heading of level 1, else the file's name.
    package let title: String

    /// Where it is written, relative to the site's root: `guide/index.html`.
    package let output: String

    /// What it is about, where keybook made it about one thing: then the search finds it by the name of that.
    let subject: SearchSubject?

    /// Whether keybook has made it: there is no such file.
    package let isGenerated: Bool

    /// The folders of `path`, with a slash at the end; empty at the root.
    package let folder: String

    /// Whether servers send it for addresses that lead nowhere.
    package let isNotFoundPage: Bool

    /// Where its Markdown is published; nil for the page that servers send at any address.
    package let twin: String?

    private init(
        path: String, source: SourceFile, frontMatter: FrontMatter, bodyStart: Int, title: String, subject: SearchSubject?,
        isGenerated: Bool
    ) {
        self.path = path
        self.source = source
        self.frontMatter = frontMatter
        self.bodyStart = bodyStart
        self.title = title
        self.subject = subject
        self.isGenerated = isGenerated
        output = OutputPath.ofPage(path, slug: frontMatter.slug)
        folder = OutputPath.folder(of: path)
        isNotFoundPage = path == "404.md"
        twin = isNotFoundPage ? nil : output.dropLast("html".utf8.count) + "md"
    }

    /// Whether it stands for its folder.
    package var isIndex: Bool { path == "index.md" || path.hasSuffix("/index.md") }

    /// The source with its front matter blanked, so that every place in the Markdown is a place in the file.
    var markdown: [UInt8] {
        guard bodyStart > 0 else { return source.bytes }
        return [UInt8](unsafeUninitializedCapacity: source.bytes.count) { buffer, count in
            count = buffer.initialize(fromContentsOf: source.bytes)
            for index in 0..<bodyStart where buffer[index] != UInt8(ascii: "\n") && buffer[index] != UInt8(ascii: "\r") {
                buffer[index] = UInt8(ascii: " ")
            }
        }
    }
}

/// A page and what is wrong with its front matter; no page where the file could not be read.
package struct ParsedPage: Sendable {
    package let page: Page?
    package let diagnostics: [Diagnostic]
}

extension Page {
    /// Reads one page of a content folder.
    static func parse(_ path: String, in directory: String) -> ParsedPage {
        let name = directory + "/" + path
        do {
            return parse(SourceFile(name: name, bytes: try Files.read(name)), at: path)
        } catch {
            let problem = SiteProblem.fileUnreadable(reason: error.reason)
            return ParsedPage(page: nil, diagnostics: [Diagnostic(problem, inFileNamed: name)])
        }
    }

    /// Takes the front matter off a source that was read, or that keybook has made.
    static func parse(
        _ source: SourceFile, at path: String, subject: SearchSubject? = nil, isGenerated: Bool = false
    ) -> ParsedPage {
        let (frontMatter, bodyStart, diagnostics) = FrontMatter.read(source)
        let page = Page(
            path: path, source: source, frontMatter: frontMatter, bodyStart: bodyStart,
            title: frontMatter.title ?? firstHeading(of: source, from: bodyStart) ?? title(fromName: path), subject: subject,
            isGenerated: isGenerated)
        return ParsedPage(page: page, diagnostics: diagnostics)
    }

    private static func firstHeading(of source: SourceFile, from start: Int) -> String? {
        var host = PlainHost()
        let body = Array(leadingHeading(of: source, from: start) ?? source.bytes[start...])
        let title = renderMarkdown(body, options: MarkdownOptions(dialect: .site), host: &host).title
        return title.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The line that a page begins with, if that is a heading which nothing below can change: then there is no need to read the whole page.
    private static func leadingHeading(of source: SourceFile, from start: Int) -> ArraySlice<UInt8>? {
        let body = source.bytes[start...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard body.starts(with: "# ".utf8) else { return nil }
        let line = body.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        // A bracket may be a link whose address stands elsewhere, an empty heading is not the one that is looked for.
        return line.contains(UInt8(ascii: "[")) || line.dropFirst(2).allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "#") }
            ? nil : line
    }

    /// A readable title for a file without one: "Getting started" of `getting-started.md`, "Guide" of `guide/index.md`.
    static func title(fromName path: String) -> String {
        var names = path.split(separator: "/")
        if names.last == "index.md" { names.removeLast() }
        let name = names.last ?? "home"
        let words = (name.hasSuffix(".md") ? name.dropLast(3) : name).map { $0 == "-" || $0 == "_" ? " " : $0 }
        return String(words.prefix(1)).uppercased() + String(words.dropFirst())
    }
}
