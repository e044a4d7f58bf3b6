internal import CCMark
internal import Platform

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The least that a generator does: reads each page, renders it with libcmark and writes the HTML; no tables, no
/// templates, no links. Returns how many bytes it wrote.
func siteFloor(_ corpus: SiteCorpus, in folder: String, output: String) throws -> Int {
    var total = 0
    var known: Set<String> = []
    for index in 0..<corpus.pageCount {
        let stem = corpus.stem(index)
        let parent = output + "/" + stem.prefix(upTo: stem.lastIndex(of: "/") ?? stem.startIndex)
        if known.insert(parent).inserted { try Files.makeDirectory(parent) }
        let html = rendered(try Files.read("\(folder)/content/\(stem).md"))
        try Files.write(html, to: "\(output)/\(stem).html")
        total += html.count
    }
    return total
}

/// The HTML of a page, whose front matter is passed over.
private func rendered(_ page: [UInt8]) -> [UInt8] {
    page.withUnsafeBytes { buffer in
        let body = UnsafeRawBufferPointer(rebasing: buffer[endOfFrontMatter(buffer)...])
        let text = body.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let html = cmark_markdown_to_html(text, body.count, CMARK_OPT_DEFAULT) else { return [] }
        defer { free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}

/// The first byte after the line that closes the front matter: `---`, after a first line of the same.
private func endOfFrontMatter(_ page: UnsafeRawBufferPointer) -> Int {
    let fence = Array("\n---\n".utf8)
    let start = (0..<max(0, page.count - fence.count)).first { page[$0...].starts(with: fence) }
    return start.map { $0 + fence.count } ?? 0
}
