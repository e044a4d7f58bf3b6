/// Turns pages into what an index is merged from. One for each core: it keeps its buffers from page to page.
package struct PageScanner: ~Copyable {
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var table = WordTable()

    package init() { buffer = .allocate(capacity: 1 << 16) }

    deinit { buffer.deallocate() }

    /// Counts the words of a page.
    ///
    /// - Parameter html: what the page shows besides the frame that all pages have.
    package mutating func index(_ page: SearchPage, html: [UInt8]) -> IndexedPage {
        table.removeAll()
        let names = page.entries.reduce(0) {
            $0 + $1.title.utf8.count + $1.anchor.utf8.count + $1.summary.utf8.count + nameTermByteLimit
        }
        makeRoom(8 + html.count + page.url.utf8.count + page.title.utf8.count + names)
        let url = write(page.url, at: 0)
        let title = write(page.title, at: url.upperBound)
        let text = html.withUnsafeBufferPointer { PageText($0, into: buffer, at: title.upperBound) }
        var sections: [IndexedPage.Section] = []
        sections.reserveCapacity(text.sections.count + page.entries.count)
        for (index, section) in text.sections.enumerated() {
            sections.append(
                IndexedPage.Section(
                    kind: index == 0 ? page.subject?.kind ?? .page : kind(of: section),
                    title: index == 0 ? piece(title) : piece(section.title),
                    anchor: piece(section.anchor), text: piece(section.text), identity: 0..<0))
            if index == 0 {
                count(title, at: .title, in: 0)
                count(text.heading, at: .title, in: 0)
                count(page.description, in: 0)
                for name in page.subject?.names ?? page.titleAsName { count(name: name, in: 0) }
            } else {
                count(section.title, at: .heading, in: Int32(index))
                if sections[index].kind == .endpoint { count(name: string(section.title), in: Int32(index)) }
            }
            count(section.text, at: .once, in: Int32(index))
        }
        var end = text.count
        for entry in page.entries { sections.append(section(of: entry, number: Int32(sections.count), at: &end)) }
        return indexed(url: url, sections: sections, textEnd: end)
    }

    private mutating func section(of entry: SearchEntry, number: Int32, at end: inout Int) -> IndexedPage.Section {
        let title = write(entry.title, at: end)
        let anchor = write(entry.anchor, at: title.upperBound)
        let text = write(entry.summary, at: anchor.upperBound)
        let term = entry.subject.names.first.flatMap(nameTerm) ?? []
        let identity = write(String(decoding: term, as: UTF8.self), at: text.upperBound)
        end = identity.upperBound
        count(title, at: .heading, in: number)
        count(text, at: .once, in: number)
        for name in entry.subject.names { count(name: name, in: number) }
        return IndexedPage.Section(
            kind: entry.subject.kind, title: piece(title), anchor: piece(anchor), text: piece(text), identity: piece(identity))
    }

    private mutating func indexed(url: Range<Int>, sections: [IndexedPage.Section], textEnd: Int) -> IndexedPage {
        makeRoom(8 + textEnd + table.byteLimit, keeping: textEnd)
        let end = table.write(to: buffer, at: textEnd)
        let bytes = Array(UnsafeBufferPointer(rebasing: buffer[..<end]))
        return IndexedPage(bytes: bytes, url: piece(url), sections: sections, wordStart: textEnd, wordCount: table.count)
    }

    /// `POST /api_keys` is an operation of an API: a method of HTTP (RFC 9110, section 9.3; RFC 5789) and a path.
    private func kind(of section: PageText.Section) -> SearchKind {
        let title = buffer[section.title]
        guard let space = title.firstIndex(of: 0x20), space + 1 < title.endIndex, title[space + 1] == UInt8(ascii: "/") else {
            return .section
        }
        let isMethod = methods.contains { method in method.withUTF8Buffer { title[..<space].elementsEqual($0) } }
        return isMethod ? .endpoint : .section
    }

    private mutating func count(_ range: Range<Int>, at place: WordPlace, in section: Int32) {
        forEachWord(in: UnsafeBufferPointer(rebasing: buffer[range])) { word, key in
            table.add(word, key, at: place, in: section)
        }
    }

    private mutating func count(_ text: String, in section: Int32) {
        var text = text
        text.withUTF8 { text in
            forEachWord(in: text) { word, key in table.add(word, key, at: .once, in: section) }
        }
    }

    private mutating func count(name: String, in section: Int32) {
        guard let term = nameTerm(name) else { return }
        term.withUnsafeBufferPointer { table.add($0, WordKey($0), at: .name, in: section) }
    }

    private func write(_ text: String, at start: Int) -> Range<Int> {
        var text = text
        return text.withUTF8 { text in
            start..<(UnsafeMutableBufferPointer(rebasing: buffer[start...]).initialize(fromContentsOf: text) + start)
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }

    private func piece(_ range: Range<Int>) -> IndexedPage.Piece { Int32(range.lowerBound)..<Int32(range.upperBound) }

    private mutating func makeRoom(_ capacity: Int, keeping count: Int = 0) {
        guard buffer.count < capacity else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity * 2)
        _ = larger.update(fromContentsOf: buffer[..<count])
        buffer.deallocate()
        buffer = larger
    }
}

extension SearchPage {
    /// A title that a reader might type whole. More would lengthen the index and help nobody.
    fileprivate var titleAsName: [String] { title.utf8.count <= 60 ? [title] : [] }
}

private let methods: [StaticString] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
