/// What the owner of a site decides about it. The caller reads it from `keybook.yaml` or takes the defaults.
package struct SiteSettings: Sendable, Equatable {
    package var title: String

    /// One sentence for search engines; empty for none.
    package var description = ""

    /// A language tag of BCP 47.
    package var language = "en"

    /// Where the pages are, as the caller's messages should name it: `content`.
    package var contentDirectory = "content"

    /// The folder of `keybook.yaml`, where key specs that pages show may be; without a final slash.
    package var projectDirectory = "."

    /// Where the project's own theme files are; each replaces the built-in one of the same name. A folder that does
    /// not exist is no error.
    package var templatesDirectory = "templates"

    /// Where the site will stand: `https://example.org/keys/`. Links are relative; the 404 page, redirects and what pages tell other
    /// sites about themselves need it.
    package var baseURL: String?

    /// The image that stands for the site where others link to it, relative to the content folder or as a URL.
    package var image: String?

    /// Where a reader can change a page; nil for nowhere.
    package var editURL: EditURL?

    /// When the files of the content folder were last changed, by path: `2026-11-23`. Empty where nobody asked for it.
    package var lastChanges: [String: String] = [:]

    /// The changelog, by the path that messages name it by; it becomes a page and a feed. Nil for none.
    package var changelog: String?

    package var allowsRawHTML = false
    package var allowsUnsafeURLs = false

    /// The parts that are made from what keybook knows.
    package var sections: [SiteSection] = []

    /// Whether readers can search it.
    package var hasSearch = true

    /// Whether pages whose front matter says `draft: true` are part of the site.
    package var includesDrafts = false

    /// Whether a warning keeps the site from being published, as an error does.
    package var isStrict = false

    package init(title: String) { self.title = title }

    /// Where a file of the site will be found; nil without a base URL.
    package func absoluteURL(of output: String) -> String? {
        baseURL.map { base in (base.hasSuffix("/") ? base : base + "/") + percentEncoded(output) }
    }

    /// Where `image` will be found; nil where that is not known.
    package var imageURL: String? {
        image.flatMap { $0.contains("://") ? $0 : absoluteURL(of: $0) }
    }

    /// The path of `baseURL` with a slash at both ends: `/keys/`; `/` without a base URL.
    package var basePath: String {
        guard let baseURL else { return "/" }
        let path: Substring
        if let scheme = baseURL.firstRange(of: "://") {
            let rest = baseURL[scheme.upperBound...]
            path = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        } else {
            path = baseURL[...]
        }
        let names = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        return names.isEmpty ? "/" : "/" + names.joined(separator: "/") + "/"
    }
}
