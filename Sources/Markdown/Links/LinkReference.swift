/// A link or an image that was met while writing; the host answers with the URL to write.
package struct LinkReference: Sendable {
    /// What the destination is for: to be gone to, or to be shown in the page.
    package enum Kind: Sendable {
        case link, image
    }

    /// Whether this is a link or an image.
    package let kind: Kind

    /// The destination as the author meant it: backslash escapes and entities resolved, nothing percent-encoded.
    package let destination: String

    /// Where the destination stands in the source. When its bytes are not there to be found (a reference link, a
    /// destination with escapes in it), this is the line that holds the link.
    package let place: MarkdownPlace

    package init(kind: Kind, destination: String, place: MarkdownPlace) {
        self.kind = kind
        self.destination = destination
        self.place = place
    }
}

/// An address or an anchor that stands in raw HTML.
package struct RawHTMLLink: Sendable {
    package let kind: LinkAttribute.Kind

    /// The attribute's value, its character references resolved.
    package let text: String

    /// Where the value stands in the source; the line that holds it, where its bytes are not to be found.
    package let place: MarkdownPlace
}
