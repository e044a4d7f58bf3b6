internal import Markdown

/// The navigation that pages of one folder share, rendered once.
struct Navigation: Sendable {
    private let html: [UInt8]

    /// By page, where the mark of the current page belongs: after the `href` that leads to it.
    private let places: [Int: Int]

    /// - Parameter urls: of the pages that it may be shown on, counted from their folder.
    init(_ rendered: String, urls: [(page: Int, url: String)]) {
        html = Array(rendered.utf8)
        let ends = Self.linkEnds(in: html)
        var places: [Int: Int] = [:]
        for (page, url) in urls { places[page] = ends[url] }
        self.places = places
    }

    /// Appends the navigation as it stands on a page.
    func append(on page: Int?, to output: inout HTMLBuffer) {
        guard let page, let place = places[page] else { return output.append(raw: html) }
        output.append(raw: html[..<place])
        output.append(raw: " aria-current=\"page\"")
        output.append(raw: html[place...])
    }

    /// Where each `href="…"` ends, by its URL; of several the first.
    private static func linkEnds(in html: [UInt8]) -> [String: Int] {
        let opening = Array("href=\"".utf8)
        var ends: [String: Int] = [:]
        var position = 0
        // The quote is the rarest byte of the opening.
        while let quote = html[position...].firstIndex(of: UInt8(ascii: "\"")) {
            position = quote + 1
            guard html[..<position].suffix(opening.count).elementsEqual(opening),
                let end = html[position...].firstIndex(of: UInt8(ascii: "\""))
            else { continue }
            let url = String(decoding: html[position..<end], as: UTF8.self)
            position = end + 1
            if ends[url] == nil { ends[url] = position }
        }
        return ends
    }
}
