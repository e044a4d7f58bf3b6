/// What the info string of a code fence says on a page of a site.
///
/// ````markdown
/// ```yaml {1,3-5} title="keys/deploy.yaml" tab="YAML" key expect=role-invalid
/// ````
///
/// The first word is the language. Ranges are of bytes of the info string.
package struct FenceInfo: Sendable {
    /// The first word, unless it is an attribute; else empty.
    package internal(set) var language = 0..<0

    /// The lines to be marked, from 1 and as they were written: `1...1, 3...5`.
    package internal(set) var lines: [ClosedRange<Int>] = []

    /// The braces around them.
    package internal(set) var linesRange = 0..<0

    /// Without their quotes.
    package internal(set) var title: Range<Int>?
    package internal(set) var tab: Range<Int>?

    /// As what the fence is checked.
    package internal(set) var check: CheckedFence.Kind?

    /// Whether its language is said by the word that has it checked: ```` ```key ````.
    package internal(set) var isNamedByCheck = false

    /// The rules of `expect=`.
    package internal(set) var expected: [Range<Int>] = []

    /// What is wrong, in order.
    package internal(set) var problems: [Problem] = []

    package struct Problem: Sendable {
        package let problem: FenceProblem
        package let range: Range<Int>
    }

    package init(_ info: UnsafeBufferPointer<UInt8>) {
        guard !info.isEmpty else { return }
        var parser = FenceInfoParser(info)
        parser.parse(into: &self)
    }
}

/// What can be wrong with an info string. Whoever shows it says which words there are, and which one was meant.
package enum FenceProblem: Sendable, Hashable {
    /// A word that says nothing here; other tools may have a use for it.
    case wordUnknown(String)

    /// A name with a value that says nothing here.
    case attributeUnknown(String)

    /// Braces that do not begin with a number: another tool's.
    case bracesUnknown(String)
    case linesMalformed(String)

    /// Lines behind the last one.
    case lineMissing(Int, count: Int)
    case valueMissing(attribute: String)
    case valueUnclosed(attribute: String)
    case attributeRepeated(String)

    /// Checked as two things.
    case checkRepeated(String, first: String)

    /// To be checked, but neither YAML nor JSON.
    case checkedLanguage(check: String, language: String)

    /// Rules are expected of what is not checked.
    case expectWithoutCheck

    /// Two tabs of one set have this name.
    case tabRepeated(String)

    /// The words and names that say something.
    package static let words = CheckedFence.Kind.allCases.map(\.rawValue)
    package static let attributes = ["expect", "tab", "title"]
}
