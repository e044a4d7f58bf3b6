internal import SourceText

/// `llms-full.txt`: the Markdown of all pages in one file, in reading order, each after its address.
struct FullText {
    /// How much Markdown a site may have for it, in bytes: four mebibytes are a million tokens, beyond which nobody reads a file in one piece.
    /// `llms.txt` lists the pages of larger sites alone.
    static let byteLimit = 4 << 20

    static let output = "llms-full.txt"

    /// Whether a site may be small enough: what components insert is not known before the pages are rendered.
    static func mayBeWritten(_ pages: [Page]) -> Bool {
        var left = byteLimit
        for page in pages {
            left -= page.source.bytes.count
            if left < 0 { return false }
        }
        return true
    }

    /// Nil for a site that is too large.
    ///
    /// - Parameter twins: of the pages, in the order of the map; nil where one is not kept, since there is too much of them.
    static func text(of site: LinkedSite, twins: [[UInt8]?]) -> [UInt8]? {
        let isWhole = zip(site.map.pages, twins).allSatisfy { $0.isNotFoundPage || $1 != nil }
        guard isWhole, twins.reduce(0, { $0 + ($1?.count ?? 0) }) <= byteLimit else { return nil }
        var text: [UInt8] = []
        for index in site.tree.readingOrder {
            guard let twin = twins[index], let output = site.map.pages[index].twin else { continue }
            if !text.isEmpty { text += "\n---\n\n".utf8 }
            text += "<!-- \(site.settings.absoluteURL(of: output) ?? percentEncoded(output)) -->\n\n".utf8
            text += twin
        }
        return text
    }
}
