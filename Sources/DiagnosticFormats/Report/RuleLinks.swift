/// Where the pages of the rules are.
package struct RuleLinks: Sendable, Hashable {
    /// The place where keybook's own site will be published. Names under `.example` are reserved (RFC 2606, section 2): until
    /// then the links lead nowhere, and never to somebody else.
    package static let home = "https://keybook.example/"

    /// The site's address, with a final `/`.
    private let site: String

    /// Whether the project publishes the pages itself.
    package let isProjectSite: Bool

    /// - Parameter base: where a site with pages of the rules is published; without one, keybook's own.
    package init(base: String? = nil) {
        let site = Self.encoded(base ?? Self.home)
        self.site = site.hasSuffix("/") ? site : site + "/"
        isProjectSite = base != nil
    }

    /// The address with what may stand in no URI (RFC 3986, 2) percent-encoded: it is configured, and goes into Markdown.
    private static func encoded(_ address: String) -> String {
        var encoded = ""
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                encoded += percentEncoded(byte)
            default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return encoded
    }

    /// The page of a rule.
    package func url(of rule: String) -> String { "\(site)rules/\(rule).html" }
}
