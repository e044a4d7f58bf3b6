/// Where files of the site are written, relative to its root: `guide/index.html`.
///
/// The output has the shape of the content (`a/b.md` becomes `a/b.html`), so that relative links keep theirs and work from a
/// disk, from a server and under any base path.
enum OutputPath {
    /// Of a page, from its path in the content folder.
    static func ofPage(_ path: String, slug: String?) -> String {
        let folder = folder(of: path)
        let name = slug ?? String(path.dropFirst(folder.utf8.count).dropLast(".md".utf8.count))
        return folder + name + ".html"
    }

    /// Of the redirect at an old address; nil where that is no path inside the site.
    ///
    /// `/old/` is the folder's index, `/old/page` and `/old/page.md` are `old/page.html`.
    static func ofAlias(_ alias: String) -> String? {
        var names = alias.split(separator: "/").map(String.init)
        let isFolder = alias.hasSuffix("/") || names.isEmpty
        guard !alias.isEmpty, names.allSatisfy(isName), !alias.contains(where: { $0 == "?" || $0 == "#" }) else {
            return nil
        }
        guard !isFolder else { return (names + ["index.html"]).joined(separator: "/") }
        let last = names.removeLast()
        let stem = last.hasSuffix(".md") ? String(last.dropLast(3)) : last.hasSuffix(".html") ? String(last.dropLast(5)) : last
        guard !stem.isEmpty else { return nil }
        return (names + [stem + ".html"]).joined(separator: "/")
    }

    /// The folders of a path with a slash at the end: `a/b/` of `a/b/c.md`, empty for a file at the root.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// Whether a text can be one part of a path: not empty, not hidden, and neither a separator nor a control character in it.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.first != UInt8(ascii: ".")
            && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    }
}
