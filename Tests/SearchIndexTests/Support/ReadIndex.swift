import SearchIndex

@testable import struct SearchIndex.IndexedPage

/// Pages as the tests say them: an address, a title and HTML.
func indexed(_ pages: [(url: String, title: String, html: String)]) -> [IndexedPage] {
    var scanner = PageScanner()
    return pages.map { page in
        scanner.index(SearchPage(url: page.url, title: page.title), html: Array(page.html.utf8))
    }
}

extension SearchIndex {
    /// Everything that is in its files.
    var text: String { ([manifest] + shards).map { String(decoding: $0.bytes, as: UTF8.self) }.joined() }

    /// The record of a term: `term` and its lists.
    func record(of term: String) -> String? {
        for call in text.split(separator: "\n") where call.hasPrefix("keybookSearch(\"t") {
            let records = call.dropLast(3).split(separator: ",\"").last ?? ""
            for record in records.split(separator: ",") where record.split(separator: " ").first.map(String.init) == term {
                return String(record)
            }
        }
        return nil
    }
}
