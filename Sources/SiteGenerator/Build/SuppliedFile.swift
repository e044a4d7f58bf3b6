/// A file that whoever has a site built puts into it as it is: `schema/key.json`.
///
/// Pages can link to it. A file of the content that wants the same place has it instead.
package struct SuppliedFile: Sendable, Hashable {
    /// Where it is written, relative to the site's root.
    package let output: String
    package let bytes: [UInt8]

    /// What it is, where programs that read the site are told of it.
    package let title: String?

    package init(output: String, bytes: [UInt8], title: String? = nil) {
        self.output = output
        self.bytes = bytes
        self.title = title
    }
}
