package import SourceText

/// Everything that a link can lead to, and where each file of the site is written: the stage *linked*, with `SiteTree`.
package struct SiteMap: Sendable {
    /// In byte order of their paths, drafts left out.
    package private(set) var pages: [Page] = []

    /// Files that are copied as they are, by their paths in the content folder and in the site alike.
    package let assets: [String]

    /// The outputs of supplied files, where nothing of the content wants their place.
    package private(set) var supplied: [String] = []

    package private(set) var redirects: [Redirect] = []

    /// The diagnostics of files that would be written to the same place.
    package private(set) var diagnostics: [Diagnostic] = []

    private var pageIndices: [String: Int] = [:]
    private var draftPaths: Set<String> = []

    /// By where a file is written, the file that is written there.
    private var owners: [String: String] = [:]

    /// An old address and the page that took its place.
    package struct Redirect: Sendable {
        package let output: String
        package let page: Int
    }

    /// What a path of the site is.
    enum PublishedFile {
        case page(Int)

        /// The old address of a page.
        case redirect(to: Int)
        case other
    }

    /// Where several want one place, assets have it before pages, pages before aliases, and aliases before supplied files. A page that has lost its place is
    /// kept, so that links to it are not told as well.
    package init(pages parsed: [Page], assets: [String], supplied: [String] = [], includesDrafts: Bool) {
        self.assets = assets
        owners.reserveCapacity(parsed.count + assets.count)
        for asset in assets { owners[asset] = asset }
        for page in parsed {
            guard includesDrafts || !page.frontMatter.isDraft else {
                draftPaths.insert(page.path)
                continue
            }
            claim(page.output, for: page, at: SourceSpan(page.source.textStart, page.source.textStart))
            pageIndices[page.path] = pages.count
            pages.append(page)
        }
        for (index, page) in pages.enumerated() {
            for alias in page.frontMatter.aliases {
                guard let output = OutputPath.ofAlias(alias.path), claim(output, for: page, at: alias.span) else { continue }
                redirects.append(Redirect(output: output, page: index))
            }
        }
        for output in supplied where owners[output] == nil {
            owners[output] = output
            self.supplied.append(output)
        }
    }

    /// The page with this path in the content folder, as an index of `pages`.
    package func page(at path: String) -> Int? { pageIndices[path] }

    /// What is written at a path of the site; nil where nothing is.
    func file(at output: String) -> PublishedFile? {
        guard let owner = owners[output] else { return nil }
        guard let page = pageIndices[owner] else { return .other }
        return pages[page].output == output ? .page(page) : .redirect(to: page)
    }

    /// Whether the Markdown of a page is published at a path.
    func hasTwin(at path: String) -> Bool {
        guard path.hasSuffix(".md"), case .page(let page) = file(at: path.dropLast("md".utf8.count) + "html") else {
            return false
        }
        return pages[page].twin == path
    }

    /// Puts a page in the place of another one with the same path and output.
    mutating func replacePage(at index: Int, with page: Page) { pages[index] = page }

    /// Whether there is a page with this path that is left out because it is a draft.
    package func isDraft(_ path: String) -> Bool { draftPaths.contains(path) }

    /// Whether something is written at this path of the site.
    package func hasFile(at output: String) -> Bool { owners[output] != nil }

    @discardableResult
    private mutating func claim(_ output: String, for page: Page, at span: SourceSpan) -> Bool {
        if let owner = owners[output] {
            diagnostics.append(Diagnostic(.outputCollision(output: output, other: owner), at: span, in: page.source))
            return false
        }
        owners[output] = page.path
        return true
    }
}
