/// Something that an author did not mean, found while a document is rendered. The document is whole all the same.
package enum MarkdownProblem: Sendable, Hashable {
    /// A heading's `{#id}` holds characters that no anchor may have, or begins with `_`. It is shown as text.
    case headingIDInvalid(String)

    /// A heading's `{#id}` is already the anchor of an earlier heading. It gets a number.
    case headingIDTaken(String)

    /// The info string of a fence says something that it cannot mean.
    case fence(FenceProblem)
}
