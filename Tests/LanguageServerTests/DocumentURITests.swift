import Testing

@testable import LanguageServer

struct DocumentURITests {
    @Test(arguments: [
        ("file:///a/b.yaml", "/a/b.yaml"), ("file:///a%20b/%C3%A9%2B.yaml", "/a b/é+.yaml"), ("FILE:///a", "/a"),
        ("file://localhost/a", "/a"), ("file:/a", "/a"), ("file:///a/", "/a"), ("file:///", "/"), ("file:///a#b?c", "/a"),
        ("file:///c%3A/x", "/c:/x"),
    ])
    func aFileHasAPath(spelling: String, path: String) {
        #expect(DocumentURI(spelling).path == path)
    }

    @Test(arguments: [
        "", "file:", "file://", "file://host/a", "untitled:Untitled-1", "git:/a/b.yaml", "file:///a%0", "file:///a%zz",
        "file:///a%+1",
        "file:///a%00b", "file:///%FF", "a/b", "/a",
    ])
    func whatIsNoFileHasNone(spelling: String) {
        #expect(DocumentURI(spelling).path == nil)
    }

    @Test func aPathIsSpeltSoThatItComesBack() {
        for path in ["/a/b.yaml", "/a b/é+%#?.yaml", "/😀"] {
            #expect(DocumentURI(DocumentURI(path: path).spelling).path == path)
        }
        #expect(DocumentURI(path: "/a b").spelling == "file:///a%20b")
    }

    @Test func spellingsOfOneFileAreOneDocument() {
        #expect(DocumentURI("file:///a%2Bb") == DocumentURI("file:///a+b"))
        #expect(DocumentURI("file:///a").identity != DocumentURI("untitled:a").identity)
    }
}
