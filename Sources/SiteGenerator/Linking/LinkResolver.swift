internal import KeyValidator

/// Answers where the links of a page lead.
package struct LinkResolver: Sendable {
    package let map: SiteMap

    package init(_ map: SiteMap) { self.map = map }

    /// Resolves a link's destination, as it stands in the Markdown of a page in `folder`.
    package func resolve(_ destination: String, in folder: String) -> LinkResolution {
        let (path, suffix) = splitSuffix(of: destination)
        guard !path.isEmpty, !leavesSite(destination) else { return .unchanged }
        guard let decoded = percentDecoded(path), let target = normalized(decoded, in: folder) else {
            return .broken(.linkLeavesContent(destination))
        }
        return resolve(target, suffix: suffix, in: folder)
    }

    private func resolve(_ target: String, suffix: Substring, in folder: String) -> LinkResolution {
        let path = target.isEmpty || target.hasSuffix("/") ? target + "index.md" : target
        if let page = map.page(at: path) { return .page(page, suffix: suffix) }
        if map.hasFile(at: path) { return .file(path, suffix: suffix) }
        if map.isDraft(path) { return .broken(.linkTargetDraft(path)) }
        return .broken(.linkTargetMissing(path, suggestion: suggestion(for: path, in: folder)))
    }

    /// Whether the destination names a host or a scheme: everything that is no path of this site.
    private func leavesSite(_ destination: String) -> Bool {
        if destination.hasPrefix("//") { return true }
        // RFC 3986, section 3.1.
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return destination.utf8[..<colon].enumerated().allSatisfy { index, byte in
            let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            return isLetter || index > 0 && (isDigit || "+-.".utf8.contains(byte))
        }
    }

    /// The path before any `?` or `#`, and the rest.
    private func splitSuffix(of destination: String) -> (path: Substring, suffix: Substring) {
        let end = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
        return (destination[..<end], destination[end...])
    }

    /// The path relative to the content folder, `.` and `..` resolved; a slash at its end is kept. Nil where it would leave.
    private func normalized(_ path: String, in folder: String) -> String? {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        if !isAbsolute, isPlain(path) { return folder + path }
        var names = isAbsolute ? [] : parts(of: folder).dropLast()
        let parts = parts(of: path)
        for part in parts where !part.isEmpty && part != "." {
            if part != ".." {
                names.append(part)
            } else if names.popLast() == nil {
                return nil
            }
        }
        let isFolder = parts.last.map { $0.isEmpty || $0 == "." || $0 == ".." } ?? true
        return names.joined(separator: "/") + (isFolder && !names.isEmpty ? "/" : "")
    }

    /// Between the slashes, empty ones included. By bytes: every link of every page comes through here.
    private func parts(of path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
    }

    /// Whether a relative path is only a file's name, as most links are.
    private func isPlain(_ path: String) -> Bool {
        !path.utf8.contains(UInt8(ascii: "/")) && path != "." && path != ".."
    }

    /// A page of the same name elsewhere, else one of the same folder with nearly this name; as a link from `folder`.
    private func suggestion(for path: String, in folder: String) -> String? {
        let name = path.dropFirst(OutputPath.folder(of: path).count)
        let moved = map.pages.first { $0.path == name || $0.path.hasSuffix("/" + name) && name != "index.md" }
        if let moved { return relativePath(from: folder, to: moved.path) }
        let neighbours = map.pages.lazy.map(\.path).filter { OutputPath.folder(of: $0) == OutputPath.folder(of: path) }
        let assets = map.assets.lazy.filter { OutputPath.folder(of: $0) == OutputPath.folder(of: path) }
        return bestMatch(to: path, among: Array(neighbours) + Array(assets)).map { relativePath(from: folder, to: $0) }
    }
}

/// Where a link leads.
package enum LinkResolution: Sendable, Hashable {
    /// It is no path into the site, or a place on the same page: it is left as it is.
    case unchanged

    /// A page, as an index of the map's pages, with the `?…#…` that stood after its path.
    case page(Int, suffix: Substring)

    /// Another file of the site, by its path in it.
    case file(String, suffix: Substring)
    case broken(SiteProblem)
}
