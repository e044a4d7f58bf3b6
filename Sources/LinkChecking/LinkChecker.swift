/// Asks the web for addresses: several hosts at a time, of each one address after the other.
package struct LinkChecker: Sendable {
    /// In seconds, for one request.
    package var timeLimit = 20

    /// Whether hosts of private networks are asked as well.
    package var asksPrivateHosts = false

    /// How many hosts are asked at a time.
    package static let hostLimit = 8

    /// How often an address may lead on.
    package static let redirectLimit = 8

    package init() {}

    /// What became of each, by the address as it was given. Each is asked for once; those that differ in their fragment are one.
    package func check(_ urls: some Sequence<String>) async throws(LinkCheckError) -> [String: LinkAnswer] {
        var answers: [String: LinkAnswer] = [:]
        var waiting: [String: [(url: String, address: WebAddress)]] = [:]
        for url in Set(urls).sorted() {
            guard let address = WebAddress(url) else {
                answers[url] = LinkAnswer(.broken, reason: "it is no valid address")
                continue
            }
            waiting[address.host, default: []].append((url, address))
        }
        let hosts = waiting.sorted { $0.key < $1.key }.map(\.value)
        do {
            try await withThrowingTaskGroup(of: [String: LinkAnswer].self) { group in
                for (index, host) in hosts.enumerated() {
                    if index >= Self.hostLimit, let found = try await group.next() { answers.merge(found) { $1 } }
                    group.addTask { try await check(host) }
                }
                for try await found in group { answers.merge(found) { $1 } }
            }
        } catch {
            throw error as? LinkCheckError ?? .curlMissing
        }
        return answers
    }

    /// The addresses of one host.
    private func check(_ addresses: [(url: String, address: WebAddress)]) async throws(LinkCheckError) -> [String: LinkAnswer] {
        var known: [String: LinkAnswer] = [:]
        var answers: [String: LinkAnswer] = [:]
        for (url, address) in addresses {
            let answer: LinkAnswer
            if let found = known[address.request] { answer = found } else { answer = try await check(address) }
            known[address.request] = answer
            answers[url] = answer
        }
        return answers
    }

    private func check(_ address: WebAddress) async throws(LinkCheckError) -> LinkAnswer {
        var (current, firstCode) = (address, nil as Int?)
        for _ in 0...Self.redirectLimit {
            // Each step anew: a public host must not lead to a private one.
            guard asksPrivateHosts || !current.isPrivate else {
                return LinkAnswer(.skipped, code: firstCode, reason: "its host is private")
            }
            let answer = try await ask(current)
            switch answer {
            case .failure(let failure): return failure
            case .code(300..<400, let target?) where WebAddress(target) == nil:
                return LinkAnswer(.broken, code: firstCode, reason: "it leads to \(target)")
            case .code(let code, let target?) where (300..<400).contains(code):
                firstCode = firstCode ?? code
                if let next = WebAddress(target) { current = next }
            case .code(let code, _):
                let final = LinkAnswer(finalCode: code)
                guard let firstCode, final.status == .ok else { return final }
                return LinkAnswer(.redirected, code: firstCode, location: current.request)
            }
        }
        return LinkAnswer(.broken, code: firstCode, reason: "it is redirected more than \(Self.redirectLimit) times")
    }

    /// Many servers do not know HEAD, and some refuse it with whatever code comes to mind: then the page itself is asked for.
    private func ask(_ address: WebAddress) async throws(LinkCheckError) -> WebRequest.Answer {
        let head = try await WebRequest(url: address.request, isHead: true, timeLimit: timeLimit).send()
        switch head {
        case .code(let code, _) where (200..<400).contains(code): return head
        case .failure(let answer) where answer.status == .broken: return head
        default: return try await WebRequest(url: address.request, isHead: false, timeLimit: timeLimit).send()
        }
    }
}
