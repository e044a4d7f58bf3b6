/// A name that a template may ask for.
package struct TemplateVariable: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        /// Escaped in two braces.
        case text

        /// HTML, to be written in three braces.
        case html

        /// True or false: for sections alone.
        case flag
        case number
        case record(TemplateRecord)
        case list(TemplateRecord)
    }

    package let name: String
    package let value: Value

    /// What it holds, as the manual says it in Markdown.
    package let summary: String

    init(_ name: String, _ value: Value, _ summary: String) {
        self.name = name
        self.value = value
        self.summary = summary
    }
}

/// What a template can look names up in. The manual and the check of templates go by these tables; a test holds the values
/// that templates are rendered with to them.
package enum TemplateRecord: String, Sendable, Hashable, CaseIterable {
    /// What `layout.mustache` is given, and `navigation.mustache`.
    case layout, navigation

    case site, page, heading, link, file

    /// An entry of the navigation.
    case item

    package var variables: [TemplateVariable] {
        switch self {
        case .layout: Self.layoutVariables
        case .navigation:
            [
                .init("items", .list(.item), "the top level of the tree"),
                .init("has_items", .flag, "whether there is any"),
            ]
        case .site:
            [
                .init("title", .text, "what `keybook.yaml` says"),
                .init("description", .text, "likewise; may be absent"),
                .init("language", .text, "likewise, for `lang`"),
                .init("image_url", .text, "the address of the image for links from elsewhere; may be absent"),
                .init("has_search", .flag, "whether readers can search it"),
            ]
        case .page:
            [
                .init("title", .text, "the title of the page"),
                .init("description", .text, "of the front matter; the site’s on the home page; may be absent"),
                .init("canonical_url", .text, "the whole address of the page; absent without a `base_url`"),
                .init("markdown_url", .text, "the address of the page as Markdown; absent on the 404 page"),
                .init("edit_url", .text, "where the page can be changed; absent without an `edit_url` in `keybook.yaml`"),
                .init("last_change", .text, "the day, such as `2026-03-14`, on which git last saw it change; may be absent"),
                .init("is_home", .flag, "whether it is the page at the root"),
                .init("is_404", .flag, "whether it is the page for unknown addresses"),
            ]
        case .heading:
            [
                .init("title", .text, "the text of the heading"),
                .init("anchor", .text, "its id; write `#` in front of it"),
                .init("level", .number, "2 or 3"),
                .init("is_nested", .flag, "whether it is of level 3"),
            ]
        case .link:
            [
                .init("title", .text, "the title of the page or section"),
                .init("url", .text, "its address; absent for a section without a page of its own"),
            ]
        case .file: [.init("url", .text, "the address of the file")]
        case .item:
            [
                .init("title", .text, "the title of the page or section"),
                .init("url", .text, "its address; absent for a section without a page of its own"),
                .init("is_section", .flag, "whether it is a section"),
                .init("is_open", .flag, "whether it is a section on the way to the page"),
                .init("items", .list(.item), "what is in the section, where it is open"),
                .init("has_items", .flag, "whether there is any"),
            ]
        }
    }

    private static let layoutVariables: [TemplateVariable] = [
        .init("site", .record(.site), "the site"),
        .init("page", .record(.page), "the page"),
        .init("head_title", .text, "the title of the browser’s tab"),
        .init("root", .text, "the way to the site’s root: `../` once or more; absent at the root"),
        .init("home_url", .text, "the address of the home page"),
        .init("css", .list(.file), "the style sheets of the page"),
        .init("js", .list(.file), "the scripts of the page"),
        .init("favicon", .record(.file), "the icon; absent without one"),
        .init("feed_url", .text, "the address of the Atom feed of the changelog; absent where there is none"),
        .init("content", .html, "the text of the page"),
        .init("navigation", .html, "the tree of pages: `navigation.mustache`, rendered"),
        .init("has_contents", .flag, "whether the page has two headings or more to list"),
        .init("contents", .list(.heading), "the headings of levels 2 and 3"),
        .init("has_breadcrumbs", .flag, "whether the page is in a section"),
        .init("breadcrumbs", .list(.link), "the sections around the page, the root first"),
        .init("has_pager", .flag, "whether there is a page before or after this one"),
        .init("previous", .record(.link), "the page before; absent on the first one"),
        .init("next", .record(.link), "the page after; absent on the last one"),
    ]

    func variable(_ name: String) -> TemplateVariable? { variables.first { $0.name == name } }
}
