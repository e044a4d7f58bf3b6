/// What became of asking the web for an address.
package struct LinkAnswer: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// It is there.
        case ok

        /// It leads on to another address, which is there.
        case redirected

        /// There is nothing at it.
        case broken

        /// Nobody can tell: no answer, or one that says nothing of the page (a login, too many requests, a failing server).
        case unreachable

        /// It was not asked for: its host is private.
        case skipped
    }

    package let status: Status

    /// The status code of HTTP (RFC 9110, section 15) that came first; nil without an answer.
    package let code: Int?

    /// Where a redirected address leads in the end.
    package let location: String?

    /// Why it is not there, or why nobody can tell: "it answers 404".
    package let reason: String?

    package init(_ status: Status, code: Int? = nil, location: String? = nil, reason: String? = nil) {
        self.status = status
        self.code = code
        self.location = location
        self.reason = reason
    }

    /// What an answer that leads nowhere else says.
    init(finalCode code: Int) {
        switch code {
        case 200..<400: self.init(.ok, code: code)
        // These say who asks, how often or in what state the server is; not that there is nothing.
        case 401, 402, 403, 407, 408, 425, 429, 451, 500...: self.init(.unreachable, code: code, reason: "it answers \(code)")
        default: self.init(.broken, code: code, reason: "it answers \(code)")
        }
    }
}
