/// A code fence that a page wants checked, so that what it shows cannot rot.
package struct CheckedFence: Sendable {
    /// What it holds, by the word that says so.
    package enum Kind: String, Sendable, CaseIterable {
        /// A spec file of one or several keys.
        case key

        /// One scope.
        case scope

        /// An inventory of sharing groups.
        case groups

        /// An inventory of resources.
        case resources
    }

    package let kind: Kind

    /// Whether it is JSON, by its language; else it is YAML.
    package let isJSON: Bool

    /// The rules that must have something to say of it, and no others; empty where it must be in order.
    package let expected: [ExpectedRule]

    /// The lines between the fences, each with its line ending, without the indentation and the markers around them.
    package let body: [UInt8]

    /// The info string.
    package let infoPlace: MarkdownPlace

    /// From the start of the first body line to the end of the last one, whole source lines.
    package let bodyPlace: MarkdownPlace

    package init(
        kind: Kind, isJSON: Bool, expected: [ExpectedRule], body: [UInt8], infoPlace: MarkdownPlace, bodyPlace: MarkdownPlace
    ) {
        self.kind = kind
        self.isJSON = isJSON
        self.expected = expected
        self.body = body
        self.infoPlace = infoPlace
        self.bodyPlace = bodyPlace
    }
}

/// A rule as `expect=` names it.
package struct ExpectedRule: Sendable {
    package let name: String
    package let place: MarkdownPlace

    package init(name: String, place: MarkdownPlace) {
        self.name = name
        self.place = place
    }
}
