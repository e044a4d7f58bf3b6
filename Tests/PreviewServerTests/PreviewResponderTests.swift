import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import PreviewServer

@Suite struct PreviewResponderTests {
    private let responder: PreviewResponder

    init() {
        let current = CurrentSite()
        current.replace(with: [
            "index.html": Array("<head></head><body>home</body>".utf8), "a/b.html": Array("<html><head></head>b".utf8),
            "a/index.html": Array("a".utf8), "404.html": Array("lost".utf8), "data.txt": Array("0123456789".utf8),
            "a b&c.svg": Array("<svg/>".utf8),
        ])
        responder = PreviewResponder(current: current, hub: ReloadHub())
    }

    private func get(_ target: String, method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]) -> Response {
        responder.response(method: method, target: target, headers: headers)
    }

    private func text(_ response: Response) async throws -> String {
        let collector = BodyCollector()
        try await response.body.write(collector)
        return await collector.text.value
    }

    @Test(arguments: [
        ("/", "home"), ("/index.html", "home"), ("/a/b", ">b"), ("/a/b.html", ">b"), ("/a/", "a"), ("/data.txt", "0123456789"),
        ("/a%20b&c.svg", "<svg/>"), ("/?q=1", "home"),
    ])
    func servesFiles(_ target: String, _ expected: String) async throws {
        let response = get(target)
        #expect(response.status == .ok)
        #expect(try await text(response).contains(expected))
    }

    @Test func correctsTheLinksOfAPageThatIsAskedForAsAFolder() async throws {
        let response = get("/a/b/")
        #expect(response.status == .ok)
        #expect(try await text(response).hasPrefix("<html><head><base href=\"../b.html\"></head>b<script>"))
    }

    @Test func leadsToTheFolderWhereItsSlashIsMissing() {
        let response = get("/a")
        #expect(response.status == .permanentRedirect && response.headers[.location] == "a/")
    }

    @Test(arguments: ["/none", "/none/", "/data.txt/", "/a/b/c", "/.git/config", "/-/x"])
    func answersWithTheSitesOwn404Page(_ target: String) async throws {
        let response = get(target)
        #expect(response.status == .notFound)
        #expect(try await text(response).hasPrefix("lost"))
    }

    @Test(arguments: ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a%00", "*"])
    func refusesHostileTargets(_ target: String) {
        #expect(get(target).status == .badRequest)
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .options])
    func allowsOnlyReading(_ method: HTTPRequest.Method) {
        let response = get("/", method: method)
        #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
    }

    @Test func answersHeadWithTheLengthAndNoBody() async throws {
        let response = get("/data.txt", method: .head, [.range: "bytes=0-1"])
        #expect(response.status == .ok && response.headers[.contentLength] == "10")
        #expect(try await text(response).isEmpty)
    }

    @Test(arguments: [
        ("/", "text/html; charset=utf-8"),
        ("/data.txt", "text/plain; charset=utf-8"),
        ("/a%20b&c.svg", "image/svg+xml; charset=utf-8"),
    ])
    func saysWhatAFileIs(_ target: String, _ expected: String) {
        #expect(get(target).headers[.contentType] == expected)
    }

    @Test(arguments: ["TAG", "W/TAG", "\"x\", TAG", "*"])
    func sparesABrowserWhatItHas(_ header: String) async throws {
        let tag = try #require(get("/data.txt").headers[.eTag])
        let response = get("/data.txt", [.ifNoneMatch: header.replacing("TAG", with: tag)])
        #expect(response.status == .notModified && response.headers[.eTag] == tag)
        #expect(response.headers[.contentLength] == nil)
        #expect(get("/data.txt", [.ifNoneMatch: "\"other\""]).status == .ok)
    }

    @Test func answersWithAPart() async throws {
        let response = get("/data.txt", [.range: "bytes=2-4"])
        #expect(response.status == .partialContent && response.headers[.contentRange] == "bytes 2-4/10")
        #expect(response.headers[.contentLength] == "3")
        #expect(try await text(response) == "234")
    }

    @Test func tellsTheSizeWhereAPartCannotBe() {
        let response = get("/data.txt", [.range: "bytes=10-"])
        #expect(response.status == .rangeNotSatisfiable && response.headers[.contentRange] == "bytes */10")
    }

    @Test func answersWithTheWholeFileWhereItHasChangedSince() {
        #expect(get("/data.txt", [.range: "bytes=2-4", .ifRange: "\"old\""]).status == .ok)
    }

    @Test func addsTheScriptToPagesOnlyAndBeforeTheirEnd() async throws {
        #expect(try await text(get("/")).hasSuffix("</script></body>"))
        #expect(try await text(get("/data.txt")) == "0123456789")
    }
}

/// Keeps what is written to it.
private struct BodyCollector: ResponseBodyWriter {
    actor Text {
        var value = ""
        func append(_ text: String) { value += text }
    }

    let text = Text()

    func write(_ buffer: ByteBuffer) async throws { await text.append(String(buffer: buffer)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("feed.xml", "application/atom+xml; charset=utf-8"), ("sitemap.xml", "application/xml; charset=utf-8"),
        ("guide/start.md", "text/markdown; charset=utf-8"), ("llms.txt", "text/plain; charset=utf-8"),
        ("rules.json", "application/json; charset=utf-8"),
    ])
    func saysWhatFilesForProgramsAre(path: String, expected: String) { #expect(contentType(of: path) == expected) }
}
