/// A page as the search takes it, besides its HTML.
package struct SearchPage: Sendable {
    /// From the site's root, ready for an `href`.
    package var url: String
    package var title: String

    /// Words that the page is found by and that need not stand in it.
    package var description = ""

    /// What the page is about, where it is about one thing; else nil.
    package var subject: SearchSubject?

    /// What the page defines, in the order in which it stands there.
    package var entries: [SearchEntry] = []

    package init(url: String, title: String) {
        self.url = url
        self.title = title
    }
}

/// Something that has a name: whoever types the whole name finds it first.
package struct SearchSubject: Sendable, Hashable {
    package let kind: SearchKind

    /// All that it is called: `agent:agt_build`, `agt_build`.
    package let names: [String]

    package init(_ kind: SearchKind, names: [String]) {
        self.kind = kind
        self.names = names
    }
}

/// Something that a part of a page defines, as a table of presets defines each of them.
///
/// Of several pages that define the same thing, the search keeps the one that defines most of its kind.
package struct SearchEntry: Sendable, Hashable {
    package let subject: SearchSubject

    /// As the results show it.
    package let title: String

    /// The id of its element on the page.
    package let anchor: String

    /// One sentence on it.
    package let summary: String

    package init(_ subject: SearchSubject, title: String, anchor: String, summary: String) {
        self.subject = subject
        self.title = title
        self.anchor = anchor
        self.summary = summary
    }
}
