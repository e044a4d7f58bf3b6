internal import SiteGenerator

/// An HTML page with what the preview adds to it.
struct PreviewPage {
    private let html: [UInt8]

    /// Of the page without what is added.
    let hash: String

    init(_ html: [UInt8]) {
        self.html = html
        hash = contentHash(of: html)
    }

    /// The page with the script that reloads it.
    ///
    /// - Parameter base: where the page's own links are counted from, if that is not its address.
    func html(base: String?) -> [UInt8] {
        var output: [UInt8] = []
        let end = lastIndex(of: "</body>") ?? html.count
        var start = 0
        if let base, let head = firstIndex(after: "<head>") ?? firstIndex(after: "<html>") {
            output += html[..<head]
            output += "<base href=\"\(base)\">".utf8
            start = head
        }
        output += html[start..<max(start, end)]
        output += ReloadScript.element(pageHash: hash).utf8
        output += html[max(start, end)...]
        return output
    }

    private func firstIndex(after tag: String) -> Int? {
        html.firstRange(of: Array(tag.utf8))?.upperBound
    }

    private func lastIndex(of tag: String) -> Int? {
        let tag = Array(tag.utf8)
        guard html.count >= tag.count else { return nil }
        return stride(from: html.count - tag.count, through: 0, by: -1).first { html[$0...].starts(with: tag) }
    }
}
