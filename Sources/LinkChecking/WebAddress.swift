/// An address of the web, as far as asking for it needs.
struct WebAddress: Sendable, Hashable {
    /// As it is asked for: without a fragment, and with what may stand in no URI percent-encoded (RFC 3986, section 2).
    let request: String

    /// In lower case, without user and port; an IPv6 address without its brackets.
    let host: String

    /// Nil for what is no `http:` or `https:` address with a host.
    init?(_ url: String) {
        guard let colon = url.firstIndex(of: ":"), ["http", "https"].contains(url[..<colon].lowercased()),
            url[colon...].hasPrefix("://")
        else { return nil }
        let rest = url[colon...].dropFirst(3)
        let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        var name = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        if name.first == "[" {
            name = name.dropFirst().prefix { $0 != "]" }
        } else {
            name = name.prefix { $0 != ":" }
        }
        guard !name.isEmpty else { return nil }
        host = name.lowercased()
        request = url[..<end] + Self.encoded(rest[end...].prefix { $0 != "#" })
    }

    /// Whether the host is one of the machine's own network: one that the content of a pull request should not make a server ask.
    ///
    /// It goes by the name as it is written. IPv4: RFC 6890, RFC 1918; IPv6: RFC 4193, RFC 4291; names: RFC 6761, RFC 6762, RFC 8375. A
    /// number in another form than four decimal parts, which some programs read as an address, counts as private.
    var isPrivate: Bool {
        if host.contains(":") { return isPrivateIPv6 }
        let parts = host.split(separator: ".", omittingEmptySubsequences: true)
        guard parts.count > 1, let last = parts.last else { return true }
        if ["localhost", "local", "internal", "lan", "home", "corp"].contains(last) || host.hasSuffix("home.arpa") {
            return true
        }
        guard last.first?.isNumber == true else { return false }
        let bytes = parts.map { $0.first == "0" && $0.count > 1 ? nil : UInt8($0) }
        guard bytes.count == 4, let first = bytes[0], let second = bytes[1], bytes[2] != nil, bytes[3] != nil else { return true }
        return switch (first, second) {
        case (0, _), (10, _), (127, _), (100, 64...127), (169, 254), (172, 16...31), (192, 168), (224..., _): true
        default: false
        }
    }

    private var isPrivateIPv6: Bool {
        // The addresses that are given to the public begin with 2 or 3 (2000::/3).
        guard let first = host.first, first == "2" || first == "3" else { return true }
        return host.prefix { $0 != ":" }.count < 4
    }

    private static func encoded(_ text: Substring) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count < 2 ? "0" : "") + digits
            } else {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return encoded
    }
}
