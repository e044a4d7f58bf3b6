import Testing

@testable import LinkChecking

private let localServer = try? LocalServer()

/// Against a server of this machine: nothing outside is asked.
@Suite(.enabled(if: localServer != nil, "there is no python3 to serve"), .serialized)
struct LinkCheckerTests {
    private func answers(_ paths: [String], timeLimit: Int = 20) async throws -> [LinkAnswer?] {
        let server = try #require(localServer)
        var checker = LinkChecker()
        checker.asksPrivateHosts = true
        checker.timeLimit = timeLimit
        let answers = try await checker.check(paths.map(server.url))
        return paths.map { answers[server.url($0)] }
    }

    @Test func tellsWhatIsThereFromWhatIsNot() async throws {
        let found = try await answers(["/a", "/a?q=1#x", "/code/404", "/code/410", "/code/403", "/code/429", "/code/503", "/é x"])
        #expect(
            found.map { $0?.status } == [
                .ok, .ok, .broken, .broken, .unreachable, .unreachable, .unreachable, .ok,
            ])
        #expect(found.map { $0?.code } == [200, 200, 404, 410, 403, 429, 503, 200])
        #expect(found[2]?.reason == "it answers 404")
    }

    @Test func followsWhereAddressesLead() async throws {
        let server = try #require(localServer)
        let found = try await answers(["/moved", "/twice", "/moved-to-nothing", "/loop", "/away"])
        #expect(found[0] == LinkAnswer(.redirected, code: 301, location: server.url("/there")))
        #expect(found[1] == LinkAnswer(.redirected, code: 302, location: server.url("/there")))
        #expect(found[2] == LinkAnswer(.broken, code: 404, reason: "it answers 404"))
        #expect(found[3] == LinkAnswer(.broken, code: 302, reason: "it is redirected more than 8 times"))
        #expect(found[4]?.status == .broken)
    }

    @Test func asksForThePageWhereTheHeadIsRefused() async throws {
        let before = try #require(localServer).requests().count
        #expect(try await answers(["/no-head"]).first??.status == .ok)
        #expect(try #require(localServer).requests().dropFirst(before) == ["HEAD /no-head", "GET /no-head"])
    }

    @Test func asksOnceForAddressesThatDifferInTheirFragment() async throws {
        let before = try #require(localServer).requests().count
        _ = try await answers(["/once#a", "/once#b", "/once"])
        #expect(try #require(localServer).requests().dropFirst(before) == ["HEAD /once"])
    }

    @Test func givesUpOnWhatDoesNotAnswer() async throws {
        let found = try await answers(["/slow", "/gone-away"], timeLimit: 1)
        #expect(found.map { $0?.status } == [.unreachable, .unreachable])
        #expect(found.map { $0?.reason } == ["it took too long", "its answer broke off"])
    }

    @Test func leavesPrivateHostsAloneUnlessItMayAskThem() async throws {
        let server = try #require(localServer)
        let before = try server.requests().count
        let answers = try await LinkChecker().check([
            server.url("/private"), "http://localhost/", "http://[::1]/", "https:///", "x",
        ])
        #expect(answers[server.url("/private")]?.status == .skipped && answers["http://localhost/"]?.status == .skipped)
        #expect(answers["http://[::1]/"]?.status == .skipped)
        #expect(answers["https:///"]?.status == .broken && answers["x"]?.status == .broken)
        #expect(try server.requests().count == before)
    }
}

struct WebAddressTests {
    @Test(arguments: [
        ("https://example.org", "example.org", "https://example.org"),
        ("HTTP://User:p@Example.ORG:80/a#b", "example.org", "HTTP://User:p@Example.ORG:80/a"),
        ("https://[2001:DB8::1]:8/x", "2001:db8::1", "https://[2001:DB8::1]:8/x"),
        ("https://é.org/é?a b", "é.org", "https://é.org/%C3%A9?a%20b"),
    ])
    func readsTheHostAndWhatIsAskedFor(url: String, host: String, request: String) {
        #expect(WebAddress(url)?.host == host)
        #expect(WebAddress(url)?.request == request)
    }

    @Test(arguments: ["", "x", "mailto:a@b", "https:/a", "https://", "ftp://a.b", "https://:80/", "file:///etc/passwd"])
    func refusesWhatIsNoAddressOfTheWeb(url: String) { #expect(WebAddress(url) == nil) }

    @Test(arguments: [
        "localhost", "a.localhost", "printer", "nas.local", "x.internal", "10.1.2.3", "127.0.0.1", "172.16.0.1", "172.31.255.1",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1",
        "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "10.0.0.1.",
    ])
    func knowsPrivateHosts(host: String) throws { #expect(try #require(WebAddress("http://\(host)/")).isPrivate) }

    @Test(arguments: [
        "example.org", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.128.0.1", "[2606:4700::1111]", "1.example.org",
        "é.org",
    ])
    func knowsPublicHosts(host: String) throws { #expect(try !#require(WebAddress("http://\(host)/")).isPrivate) }
}
