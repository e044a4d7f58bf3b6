/// A fenced code block whose info string is a name in braces, such as `{presets}` or `{preset deploy}`.
///
/// The name begins with a letter and goes on with letters, digits and hyphens (ASCII); what follows it after white
/// space, up to
/// the closing brace, is the argument text.
package struct ComponentFence: Sendable {
    /// The component's name: `preset` of `{preset deploy}`.
    package let name: String

    /// What stands after the name, trimmed: `deploy` of `{preset deploy}`, otherwise empty.
    package let arguments: String

    /// The lines between the fences, each with its line ending, without the indentation and the markers of the block
    /// quotes and list items around the fence, and without the indentation of the fence itself.
    package let body: [UInt8]

    /// The info string, braces included.
    package let infoPlace: MarkdownPlace

    /// From the start of the first body line to the end of the last one, whole source lines: in a list item or a block
    /// quote the range includes the indentation and the markers that ``body`` lacks.
    package let bodyPlace: MarkdownPlace

    package init(
        name: String, arguments: String, body: [UInt8], infoPlace: MarkdownPlace, bodyPlace: MarkdownPlace
    ) {
        self.name = name
        self.arguments = arguments
        self.body = body
        self.infoPlace = infoPlace
        self.bodyPlace = bodyPlace
    }

    /// The 1-based source line on which a 1-based line of ``body`` stands.
    package func sourceLine(ofBodyLine line: Int) -> Int {
        bodyPlace.line + line - 1
    }
}
