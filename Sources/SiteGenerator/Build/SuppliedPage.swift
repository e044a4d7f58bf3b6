/// A page that whoever has a site built makes for a section: what the generator knows nothing of, such as a command line.
///
/// A page of the content with the same path stands in its place.
package struct SuppliedPage: Sendable, Hashable {
    /// In the content folder, with the folder of the section: `commands/check.md`.
    package let path: String
    package let markdown: String

    package init(path: String, markdown: String) {
        self.path = path
        self.markdown = markdown
    }
}
