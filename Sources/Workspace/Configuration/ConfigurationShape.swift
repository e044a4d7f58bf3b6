package import KeyValidator

extension RecordShape {
    /// keybook.yaml. Every field is optional; its meaning is `Configuration`'s of the same name.
    package static let configuration = RecordShape(
        title: "keybook.yaml", summary: "What a project’s site is called, where its files are and how strict the check is",
        fields: [
            FieldDefinition(
                "title", .string, summary: "The name of the site, at the top of every page", standard: "API keys"),
            FieldDefinition("description", .string, summary: "What the site is about"),
            FieldDefinition("language", .string, summary: "The language of the pages, as in HTML’s lang", standard: "en"),
            FieldDefinition(
                "base_url", .string,
                summary: "The address, such as https://docs.example.com/keys/, at which the site will be found",
                meaning: .webAddress),
            FieldDefinition("content", .string, summary: "The folder with the pages", standard: "content"),
            FieldDefinition(
                "image", .string,
                summary: "The image of links to the site from elsewhere: a file of the content folder, or a URL"),
            FieldDefinition(
                "edit_url", .string,
                summary: "Where a reader can change a page, such as https://github.com/acme/keys/edit/main/{path}",
                meaning: .pageAddress),
            FieldDefinition(
                "last_change", .boolean, summary: "Whether pages say when git has last seen them change", standard: "false"),
            FieldDefinition(
                "templates", .string, summary: "The folder with the project’s own templates", standard: "templates"),
            FieldDefinition("search", .boolean, summary: "Whether readers can search the site", standard: "true"),
            FieldDefinition("output", .string, summary: "The folder that the site is written to", standard: "_site"),
            FieldDefinition(
                "changelog", .string,
                summary: "The changelog, such as CHANGELOG.md, that becomes a page and, where base_url is given, a feed"),
            FieldDefinition(
                "sections", .list(of: .string),
                summary: "The parts of the site that keybook makes by itself: rules, keys, resources, groups, commands"),
            FieldDefinition(
                "keys", .list(of: .string), summary: "Globs of the key specs: * stays in a folder, ** crosses folders"),
            FieldDefinition(
                "tests", .list(of: .string), summary: "Globs of the expectation files that keybook test runs; they are no specs"),
            FieldDefinition("groups", .string, summary: "The groups file: which sharing groups there are"),
            FieldDefinition(
                "resources", .string, summary: "The resources file: which resources there are, and what contains them"),
            FieldDefinition("baseline", .string, summary: "The baseline: the findings that the check does not tell"),
            FieldDefinition(
                "openapi", .string,
                summary: "The OpenAPI document in which keybook suggest looks up what operations require"),
            FieldDefinition(
                "catalog", .string,
                summary: "The catalog file, in place of the standard catalog: which types, roles and presets there are"),
            FieldDefinition(
                "rules", .map(of: .string), summary: "How much a rule weighs, where it is not as much as it does by itself",
                meaning: .ruleLevels),
            FieldDefinition("markdown", .record(.markdownSettings), summary: "What the Markdown of a page may contain"),
        ])

    private static let markdownSettings = RecordShape(
        title: "the Markdown settings", summary: "To be turned on only where everyone who writes pages is trusted",
        fields: [
            FieldDefinition("raw_html", .boolean, summary: "HTML in Markdown goes into the page as it is", standard: "false"),
            FieldDefinition(
                "unsafe_urls", .boolean, summary: "Links may use any scheme, javascript: included", standard: "false"),
        ])
}
