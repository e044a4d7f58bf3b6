/// Whether a text can be the address of a site: `http` or `https`, a host, and maybe a path (RFC 3986, 3).
///
/// A query or a fragment cannot be in front of a page's path, a user's name does not belong into published pages, and what is
/// not ASCII has to be encoded.
package func isWebAddress(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    return !host.isEmpty && host.first != UInt8(ascii: ":") && !host.contains(UInt8(ascii: "@"))
        && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#<>\"\\^`{|}".utf8.contains($0) }
}
