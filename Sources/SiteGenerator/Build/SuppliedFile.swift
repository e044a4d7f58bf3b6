/// A file that whoever has a site built puts into it as it is: `schema/key.json`.
///
/// Pages can link to it. A file of the content that wants the same place has it instead.
package struct SuppliedFile: Sendable, Hashable {
    /// Where it is written, relative to the site's root.
    package let output: String
    package let bytes: [UInt8]

    package init(output: String, bytes: [UInt8]) {
        self.output = output
        self.bytes = bytes
    }
}
