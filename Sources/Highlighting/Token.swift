/// A piece of code that is not shown in the colour of text, and what it is.
package struct Token: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, CaseIterable {
        /// A word that carries the structure: the name of a field or a header, a keyword, the command of a line.
        case name

        /// A value that is written out: a number, a truth value; in programs also a text.
        case literal

        case comment

        /// What stands for something else: a variable, an anchor, a type, an attribute.
        case symbol

        /// What a terminal shows around the commands: prompts, and what the commands print.
        case output

        /// Lines of a diff.
        case inserted, removed
    }

    package let kind: Kind

    /// The offset of its first byte.
    package let start: Int

    /// The offset behind its last byte.
    package internal(set) var end: Int

    package init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}
