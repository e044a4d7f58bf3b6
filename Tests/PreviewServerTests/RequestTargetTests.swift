import Testing

@testable import PreviewServer

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", "", true), ("/a/b", "a/b", false), ("/a/b/", "a/b", true), ("/a%20b.html?x=/../y", "a b.html", false),
        ("//a//b", "a/b", false), ("/./a/.", "a", true), ("http://evil.example/a", "a", false), ("http://evil.example", "", true),
        ("/%C3%BC", "ü", false), ("/a%2Fb", "a/b", false), ("/50%", "50%", false),
    ])
    func decodesAPath(_ target: String, _ path: String, _ isFolder: Bool) {
        let decoded = RequestTarget(target)
        #expect(decoded?.path == path && decoded?.isFolder == isFolder)
    }

    @Test(arguments: [
        "", "a", "*", "/../etc/passwd",
        "/a/../../b", "/%2e%2e/x", "/..%2fx", "/a%00.html", "/a\\..\\b", "/%5c..%5c", "/%ff", "/a\nb",
    ])
    func refusesWhatIsNoPathInTheSite(_ target: String) {
        #expect(RequestTarget(target) == nil)
    }
}
