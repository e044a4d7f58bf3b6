internal import SourceText

/// Where the API is.
package enum APIAddress: Sendable, Hashable {
    /// In the variable `API_URL` of the shell that runs the command.
    case variable

    /// An address that is known, without a `/` at its end.
    case known(String)

    /// - Parameter text: an `http` or `https` address, with no more than a path behind its host; nil where it is something else
    ///   (RFC 3986), or holds a password or what looks like a secret.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        var rest = text.dropFirst(scheme.count)
        while rest.last == "/" { rest.removeLast() }
        guard let first = rest.utf8.first, first != UInt8(ascii: "/"), rest.utf8.allSatisfy(Self.isAllowed),
            SecretSearch.secrets(in: rest.utf8).isEmpty
        else { return nil }
        self = .known(scheme + rest)
    }

    /// Unreserved characters, sub-delimiters and what a host, a port and a path are made with; no `@`, `?` and `#`.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~!$&'()*+,;=:/[]%".utf8.contains(byte)
        }
    }

    /// An address below it, as a word of a POSIX shell.
    func shellWord(path: String) -> String {
        switch self {
        case .variable: "\"$API_URL\(path)\""
        case .known(let address): KeyWriting.shellWord(address + path)
        }
    }
}
