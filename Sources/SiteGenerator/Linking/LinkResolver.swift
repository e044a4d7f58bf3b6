internal import KeyValidator

/// Answers where the links of a page lead.
package struct LinkResolver: Sendable {
    package let map: SiteMap

    /// Where the site will stand, with a final slash; nil where that is not known.
    private let baseURL: String?

    package init(_ map: SiteMap, baseURL: String? = nil) {
        self.map = map
        self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// Resolves a link's destination, as it stands in the Markdown of a page in `folder`.
    package func resolve(_ destination: String, in folder: String) -> LinkResolution {
        let (path, suffix) = splitSuffix(of: destination)
        if path.isEmpty { return .here(suffix: suffix) }
        if leavesSite(destination) { return resolveAddress(path, suffix: suffix) }
        guard let decoded = percentDecoded(path), let target = normalized(decoded, in: folder) else {
            return .broken(.linkLeavesContent(destination))
        }
        let name = isFolder(target) ? target + "index.md" : target
        if let page = map.page(at: name) { return .page(page, suffix: suffix) }
        return resolveFile(name, suffix: suffix, in: folder)
    }

    /// Resolves an address that reaches the page as it is written, as those in raw HTML do: it leads to what the site publishes.
    ///
    /// - Parameter folder: of the page, as its links are counted from there.
    package func resolvePublished(_ address: String, in folder: String) -> LinkResolution {
        let (path, suffix) = splitSuffix(of: address)
        if path.isEmpty { return .here(suffix: suffix) }
        if leavesSite(address) { return resolveAddress(path, suffix: suffix) }
        guard let decoded = percentDecoded(path), let target = normalized(decoded, in: folder) else {
            return .broken(.linkLeavesContent(address))
        }
        let name = isFolder(target) ? target + "index.html" : target
        if map.hasTwin(at: name) { return .file(name, suffix: suffix) }
        return resolveFile(name, suffix: suffix, in: folder, isPublished: true)
    }

    /// - Parameter isPublished: whether what is suggested is to be the address of a page rather than its source.
    private func resolveFile(
        _ path: String, suffix: Substring, in folder: String, isPublished: Bool = false
    ) -> LinkResolution {
        switch map.file(at: path) {
        case .page(let page): return .page(page, suffix: suffix)
        case .redirect(let page): return .broken(moved(path, to: page, in: folder))
        case .other: return .file(path, suffix: suffix)
        case nil: break
        }
        if map.isDraft(path) { return .broken(.linkTargetDraft(path)) }
        if let alias = OutputPath.ofAlias(path), case .redirect(let page) = map.file(at: alias) {
            return .broken(moved(path, to: page, in: folder))
        }
        guard isPublished else {
            return .broken(.linkTargetMissing(path, suggestion: suggestion(for: path)?.relative(to: folder)))
        }
        let source = path.hasSuffix(".html") ? path.dropLast(".html".count) + ".md" : path
        let meant = suggestion(for: source).map { name in map.page(at: name).map { map.pages[$0].output } ?? name }
        return .broken(.linkTargetMissing(path, suggestion: meant?.relative(to: folder)))
    }

    private func moved(_ path: String, to page: Int, in folder: String) -> SiteProblem {
        .linkTargetMoved(path, page: relativePath(from: folder, to: map.pages[page].path))
    }

    /// An address with a scheme or a host. Below the site's own it is the site's, as far as the site has something there: other systems may
    /// publish beside it.
    private func resolveAddress(_ address: Substring, suffix: Substring) -> LinkResolution {
        guard let baseURL else { return .elsewhere }
        let whole = address + "/" == baseURL ? baseURL[...] : address
        guard whole.hasPrefix(baseURL), let path = percentDecoded(whole.dropFirst(baseURL.count)) else { return .elsewhere }
        switch map.file(at: isFolder(path) ? path + "index.html" : path) ?? map.file(at: path + ".html") {
        case .page(let page), .redirect(let page): return .address(page: page, suffix: suffix)
        case .other: return .address(page: nil, suffix: suffix)
        case nil: return .elsewhere
        }
    }

    private func isFolder(_ path: String) -> Bool { path.isEmpty || path.utf8.last == UInt8(ascii: "/") }

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
    ///
    /// By bytes: every link of every page comes through here.
    private func normalized(_ path: String, in folder: String) -> String? {
        var path = path
        return path.withUTF8 { path in
            let slash = UInt8(ascii: "/")
            var names = path.first == slash ? [] : Array(folder.utf8)
            names.reserveCapacity(names.count + path.count + "index.html".utf8.count)
            var start = 0
            while start < path.count {
                var end = start
                while end < path.count, path[end] != slash { end += 1 }
                let name = path[start..<end]
                if name.elementsEqual("..".utf8) {
                    guard names.popLast() != nil else { return nil }
                    while let last = names.last, last != slash { names.removeLast() }
                } else if !name.isEmpty, !name.elementsEqual(".".utf8) {
                    names += name
                    if end < path.count { names.append(slash) }
                }
                start = end + 1
            }
            return String(decoding: names, as: UTF8.self)
        }
    }

    /// The path of a page of the same name elsewhere, else of one of the same folder with nearly this name.
    private func suggestion(for path: String) -> String? {
        let name = path.dropFirst(OutputPath.folder(of: path).count)
        let moved = map.pages.first { $0.path == name || $0.path.hasSuffix("/" + name) && name != "index.md" }
        if let moved { return moved.path }
        let neighbours = map.pages.lazy.map(\.path).filter { OutputPath.folder(of: $0) == OutputPath.folder(of: path) }
        let assets = map.assets.lazy.filter { OutputPath.folder(of: $0) == OutputPath.folder(of: path) }
        return bestMatch(to: path, among: Array(neighbours) + Array(assets))
    }
}

extension String {
    /// A path as a link from a folder.
    fileprivate func relative(to folder: String) -> String { relativePath(from: folder, to: self) }
}

/// Where a link leads.
package enum LinkResolution: Sendable, Hashable {
    /// No path into the site, `https:` and `mailto:` among them: it is left as it is.
    case elsewhere

    /// A place on the page itself, with nothing but `?…#…`.
    case here(suffix: Substring)

    /// The address at which a page of the site will stand, or another file of it: it is left as it is.
    case address(page: Int?, suffix: Substring)

    /// A page, as an index of the map's pages, with the `?…#…` that stood after its path.
    case page(Int, suffix: Substring)

    /// Another file of the site, by its path in it.
    case file(String, suffix: Substring)
    case broken(SiteProblem)
}
