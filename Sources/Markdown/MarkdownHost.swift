/// What the writer asks of the one who renders the page, in document order.
package protocol MarkdownHost {
    /// The URL to write for a link or an image. The scheme of the answer is checked after the call.
    mutating func url(for link: LinkReference) -> String

    /// The markup of a component, or nil to leave it a code block. Asked in the `site` dialect only.
    mutating func html(for component: ComponentFence) -> HTML?

    /// Takes note of something that the author did not mean.
    mutating func note(_ problem: MarkdownProblem, at place: MarkdownPlace)

    /// Whether ``url(for:)`` wants to see every link. A host that answers no spares the writer the search for places.
    var wantsLinks: Bool { get }
}

extension MarkdownHost {
    package func url(for link: LinkReference) -> String { link.destination }
    package func html(for component: ComponentFence) -> HTML? { nil }
    package func note(_ problem: MarkdownProblem, at place: MarkdownPlace) {}
    package var wantsLinks: Bool { true }
}

/// The host of a document that stands alone: links are written as they are, components stay code blocks.
package struct PlainHost: MarkdownHost {
    package init() {}
    package var wantsLinks: Bool { false }
}
