internal import SiteGenerator

/// Which file of a site a request asks for.
///
/// The parts are names of the site's own files: they are looked up in a table and never meet a file system.
struct RequestTarget: Hashable, Sendable {
    /// Percent-decoded and without a slash at either end; empty for the root.
    let path: String

    /// Whether there was a slash at the end.
    let isFolder: Bool

    /// Nil where the target is no path, cannot be decoded, or tries to leave: `..`, NUL, a backslash.
    ///
    /// - Parameter target: of the request line (RFC 9112, section 3.2): `/a/b?q`, or `http://host/a/b`.
    init?(_ target: String) {
        var rest = target[...]
        for scheme in ["http://", "https://"] where rest.lowercased().hasPrefix(scheme) {
            let authority = rest.dropFirst(scheme.count)
            rest = authority.firstIndex(of: "/").map { authority[$0...] } ?? "/"
        }
        guard rest.utf8.first == UInt8(ascii: "/"), let decoded = percentDecoded(rest.prefix { $0 != "?" && $0 != "#" }),
            !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        let parts = decoded.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else { return nil }
        path = parts.joined(separator: "/")
        isFolder = path.isEmpty || decoded.hasSuffix("/") || decoded.hasSuffix("/.")
    }
}
