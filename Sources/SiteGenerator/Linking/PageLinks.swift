package import SourceText

/// What one page offers to links, and what has to be known of other pages before its own links can be judged.
struct PageLinks: Sendable {
    /// The hashes of its ids, ascending.
    private(set) var anchors: [UInt64] = []
    private(set) var anchorLinks: [AnchorLink] = []

    /// The addresses on the web that it leads to, where they were asked for.
    private(set) var external: [ExternalLink] = []

    /// A link to a page of the site, by its index among them.
    ///
    /// - Parameter suffix: what stands behind the path: `?a=1#examples`.
    mutating func add(linkTo page: Int, suffix: Substring, at span: SourceSpan) {
        guard let mark = suffix.utf8.firstIndex(of: UInt8(ascii: "#")) else { return }
        let anchor = suffix[suffix.utf8.index(after: mark)...]
        if !anchor.isEmpty { anchorLinks.append(AnchorLink(page: page, anchor: String(anchor), span: span)) }
    }

    mutating func add(external url: String, at span: SourceSpan) { external.append(ExternalLink(url: url, span: span)) }

    /// An id in raw HTML, which may be spelled in many ways.
    mutating func add(anchor: String) { anchors.append(fnv1aHash(anchor.utf8)) }

    /// Takes up the ids of the rendered page.
    mutating func finish(_ html: [UInt8]) {
        anchors += anchorHashes(in: html)
        anchors.sort()
    }

    func has(_ link: AnchorLink) -> Bool { link.isSatisfied { contains(fnv1aHash($0.utf8)) } }

    private func contains(_ hash: UInt64) -> Bool {
        var (low, high) = (0, anchors.count)
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle] == hash { return true }
            if anchors[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return false
    }
}

/// A link to an anchor, which can be judged when the page that it leads to is rendered.
struct AnchorLink: Sendable {
    /// The page that it leads to, as an index of the map's pages.
    let page: Int

    /// What stands behind the `#`.
    let anchor: String

    /// Where it stands in the page that it is on.
    let span: SourceSpan

    /// Whether it leads to something on a page with certain ids: one that is the anchor as written, or without its percent-encoding (WHATWG
    /// HTML, 7.4.6.4). The top is on every page, and text fragments are no ids.
    func isSatisfied(by hasID: (String) -> Bool) -> Bool {
        let written = anchor.firstRange(of: ":~:").map { String(anchor[..<$0.lowerBound]) } ?? anchor
        if written.isEmpty || hasID(written) { return true }
        if written.utf8.contains(UInt8(ascii: "%")), let decoded = percentDecoded(written[...]), hasID(decoded) { return true }
        return written.lowercased() == "top"
    }
}

/// A link to the web.
package struct ExternalLink: Sendable {
    package let url: String

    /// Where it stands in its page.
    package let span: SourceSpan
}
