package import Markdown
package import SourceText

/// Something that a page can insert by a fence whose info string is its name in braces: `{preset deploy}`.
///
/// One component, one file. Adding one costs that file, its fixtures, and one line in `ComponentRegistry.standard`.
package protocol Component: Sendable {
    /// A lower-case letter, then lower-case letters, digits and hyphens.
    var name: String { get }

    /// The markup for one call.
    ///
    /// Findings that do not keep it from answering go to `context.report`; what does is thrown.
    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML
}

/// One use of a component in a page.
package struct ComponentCall: Sendable {
    /// What stands after the name, trimmed: `deploy` of `{preset deploy}`, otherwise empty.
    package let arguments: String

    /// Where the info string stands in the page, braces included.
    package let infoSpan: SourceSpan

    /// The page with everything but the fence's lines blanked out: what is read from it has its place in the page.
    package let body: SourceFile

    /// The lines between the fences as they are shown, without the indentation of the lists around them.
    package let bodyText: String

    /// The page's path in the content folder.
    package let pagePath: String

    /// The page itself, for diagnostics.
    package let page: SourceFile

    /// Whether there is more than white space between the fences.
    package var hasBody: Bool { body.bytes.contains { $0 > UInt8(ascii: " ") } }

    /// Why the call cannot be answered; without a span, at the info string.
    package func failure(_ message: String, at span: SourceSpan? = nil, notes: [String] = []) -> ComponentFailure {
        ComponentFailure([Diagnostic(.componentInvalid(message, notes: notes), at: span ?? infoSpan, in: page)])
    }
}

/// Why a component could not answer.
package struct ComponentFailure: Error, Sendable {
    /// At least one; in the page, or in another file that the component read.
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
