internal import Mustache

/// A text that a template shows or asks for. It has no children, so that a name is never looked for inside by reflection.
struct TemplateText: MustacheParent, MustacheCustomRenderable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// A place for a text that each page has its own of.
    init(_ slot: PageSlot) { text = slot.mark }

    var renderText: String { text }
    var isNull: Bool { false }
    func child(named: String) -> Any? { nil }

    /// The text, or what stands for none: a template asks for both in the same way.
    static func orAbsent(_ text: String?) -> Any {
        guard let text, !text.isEmpty else { return TemplateAbsence() }
        return TemplateText(text)
    }
}

/// A value that is not there. Unlike nil it ends the search, which would go on in the contexts around.
struct TemplateAbsence: MustacheParent, MustacheCustomRenderable, Sendable {
    var renderText: String { "" }
    var isNull: Bool { true }
    func child(named: String) -> Any? { nil }
}

/// A title and where it leads.
struct TemplateLink: MustacheParent, Sendable {
    let title: String

    /// Nil for something without a page.
    let url: String?

    func child(named name: String) -> Any? {
        switch name {
        case "title": TemplateText(title)
        case "url": TemplateText.orAbsent(url)
        default: nil
        }
    }
}
