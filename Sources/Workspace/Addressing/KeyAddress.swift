internal import Platform

/// A key as a command line names it: `keys/ci.yaml`, or where a file holds several `keys/release.yaml#Release` and
/// `keys/release.yaml#2`.
package struct KeyAddress: Sendable, Hashable {
    package let source: SpecSource

    /// Which key of the file; nil where it is the only one.
    package let selector: KeySelector?

    /// Reads an address. A file's name may hold `#`, so the longest beginning of the text that is a file is taken for it.
    ///
    /// - Parameter isFile: whether something is at a path.
    package init(_ text: String, isFile: (String) -> Bool = { Files.kind(of: $0) != nil }) {
        // By bytes: as a character, a `#` and a mark that combines with it would be no `#`.
        let signs = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "#") }
        let ends = [text.endIndex] + signs.reversed()
        let end = ends.first { text[..<$0] == "-" || isFile(String(text[..<$0])) } ?? signs.first ?? text.endIndex
        source = text[..<end] == "-" ? .standardInput : .file(String(text[..<end]))
        selector = end == text.endIndex ? nil : KeySelector(String(text[text.utf8.index(after: end)...]))
    }
}

/// Which key of a file is meant.
package enum KeySelector: Sendable, Hashable {
    case name(String)

    /// From 1, in the order of the file.
    case number(Int)

    /// What stands behind the `#`. Digits are a number: a key that is called `2` is addressed by its own number.
    init(_ text: String) {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        self = isNumber ? .number(Int(text) ?? .max) : .name(text)
    }
}
