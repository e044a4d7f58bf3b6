/// What the writer asks of the one who renders the page, in document order.
package protocol MarkdownHost {
    /// The URL to write for a link or an image. The scheme of the answer is checked after the call.
    mutating func url(for link: LinkReference) -> String

    /// The markup of a component, or nil to leave it a code block. Asked in the `site` dialect only.
    mutating func html(for component: ComponentFence) -> HTML?

    /// Tells of an address or an anchor in raw HTML, which is written as it is. Where raw HTML is off there is none.
    mutating func found(_ link: RawHTMLLink)

    /// Told of something that the author did not mean. Told in the `site` dialect only.
    mutating func report(_ problem: MarkdownProblem, at place: MarkdownPlace)

    /// Given a fence that is to be checked. Asked in the `site` dialect only.
    mutating func check(_ fence: CheckedFence)

    /// Whether the host wants to see every link. One that answers no spares the writer the search for places.
    var wantsLinks: Bool { get }
}

extension MarkdownHost {
    package func url(for link: LinkReference) -> String { link.destination }
    package func html(for component: ComponentFence) -> HTML? { nil }
    package func found(_ link: RawHTMLLink) {}
    package func report(_ problem: MarkdownProblem, at place: MarkdownPlace) {}
    package func check(_ fence: CheckedFence) {}
    package var wantsLinks: Bool { true }
}

/// The host of a document that stands alone: links are written as they are, components stay code blocks.
package struct PlainHost: MarkdownHost {
    package init() {}
    package var wantsLinks: Bool { false }
}
