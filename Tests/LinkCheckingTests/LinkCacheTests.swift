import LinkChecking
import SourceText
import Testing

struct LinkCacheTests {
    private let answers = [
        "https://a/": LinkAnswer(.ok, code: 200), "https://b/": LinkAnswer(.redirected, code: 301, location: "https://c/"),
        "https://d/": LinkAnswer(.broken, code: 404, reason: "it answers 404"),
        "https://e/": LinkAnswer(.unreachable, reason: "x"),
    ]

    @Test func remembersWhatWasThere() {
        var cache = LinkCache()
        cache.update(answers, at: 1000, keeping: Set(answers.keys))
        let read = LinkCache(SourceFile(name: "links.json", bytes: cache.text))
        #expect(read == cache && read.text == cache.text)
        #expect(read.answer(for: "https://a/", at: 1009, maximumAge: 10) == answers["https://a/"])
        #expect(read.answer(for: "https://b/", at: 1000, maximumAge: 10) == answers["https://b/"])
        for url in ["https://d/", "https://e/", "https://x/"] { #expect(read.answer(for: url, at: 1000, maximumAge: 10) == nil) }
    }

    @Test func forgetsWhatIsOldOrFromTheFutureOrOnNoPage() {
        var cache = LinkCache()
        cache.update(answers, at: 1000, keeping: Set(answers.keys))
        #expect(cache.answer(for: "https://a/", at: 1010, maximumAge: 10) == nil)
        #expect(cache.answer(for: "https://a/", at: 999, maximumAge: 10) == nil)
        #expect(cache.answer(for: "https://a/", at: 1000, maximumAge: 0) == nil)
        cache.update([:], at: 1001, keeping: ["https://b/"])
        #expect(cache.answer(for: "https://a/", at: 1001, maximumAge: 10) == nil)
        #expect(cache.answer(for: "https://b/", at: 1001, maximumAge: 10) != nil)
        cache.update(["https://b/": LinkAnswer(.broken, code: 404)], at: 1002, keeping: ["https://b/"])
        #expect(cache.answer(for: "https://b/", at: 1002, maximumAge: 10) == nil)
    }

    @Test func writesDownNoSecret() {
        var cache = LinkCache()
        let url = "https://a/?key=sk_tu_0123456789abcdefghij"
        cache.update([url: LinkAnswer(.ok, code: 200)], at: 1, keeping: [url])
        #expect(!String(decoding: cache.text, as: UTF8.self).contains("sk_tu_"))
    }

    @Test(arguments: [
        "", "{", "[]", "{\"links\":3}", "{\"links\":[{\"url\":1}]}",
        "{\"links\":[{\"url\":\"u\",\"status\":\"odd\",\"time\":1}]}",
    ])
    func isEmptyWhereItCannotBeRead(text: String) {
        #expect(LinkCache(SourceFile(name: "links.json", text: text)) == LinkCache())
    }
}

struct LinkReportTests {
    private let place = LinkReport.Place(file: "content/a.md", position: SourcePosition(line: 3, column: 5, offset: 20))

    private func report(isChecked: Bool) -> LinkReport {
        let answers: [(String, LinkAnswer)] = [
            ("https://a/", LinkAnswer(.ok, code: 200)),
            ("https://b/", LinkAnswer(.redirected, code: 301, location: "https://c/")),
            ("https://d/?k=sk_tu_0123456789abcdefghij", LinkAnswer(.broken, code: 404, reason: "it answers 404")),
        ]
        return LinkReport(
            answers.map { LinkReport.Link(url: $0.0, places: [place], answer: isChecked ? $0.1 : nil) }, isChecked: isChecked)
    }

    @Test func listsAddressesWithTheirPlaces() {
        #expect(
            report(isChecked: false).text == """
                https://a/
                    content/a.md:3:5
                https://b/
                    content/a.md:3:5
                https://d/?k=sk_tu_01…
                    content/a.md:3:5

                """)
    }

    @Test func tellsWhatIsNotInOrder() {
        #expect(
            report(isChecked: true).text == """
                redirected https://b/
                    leads to https://c/
                    content/a.md:3:5
                broken https://d/?k=sk_tu_01…: it answers 404
                    content/a.md:3:5

                3 links: 1 ok, 1 redirected, 1 broken

                """)
    }

    @Test func saysTheSameToPrograms() {
        let json = String(decoding: report(isChecked: true).json, as: UTF8.self)
        #expect(
            json.contains(
                #"{"url":"https://b/","places":[{"file":"content/a.md","line":3,"column":5}],"status":"redirected","code":301,"location":"https://c/"}"#
            ))
        #expect(
            json.hasSuffix("\"summary\":{\"links\":3,\"ok\":1,\"redirected\":1,\"broken\":1,\"unreachable\":0,\"skipped\":0}}\n"))
        #expect(!json.contains("0123456789abcdef"))
    }
}
