internal import KeyValidator
package import Platform
package import SourceText

/// Why there is no configuration to go by.
package enum ConfigurationError: Error, Sendable {
    case unreadable(FileError)

    /// The file says something that cannot be followed; none of it is.
    case invalid(FileReport)
}

extension ConfigurationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let error): error.description
        case .invalid(let report):
            "`\(report.file)` cannot be followed: " + report.diagnostics.map(\.message).joined(separator: "; ")
        }
    }
}

extension Configuration {
    /// The configuration of keybook.yaml at `path`, or of the nearest one upwards from the working directory; where there is
    /// none, what stands for it.
    package static func find(path: String? = nil) throws(ConfigurationError) -> Configuration {
        if let path { return try read(path) }
        var root = ""
        for _ in 0...Files.workingDirectory.split(separator: "/").count {
            if Files.kind(of: root + fileName) == .file { return try read(root + fileName) }
            root += "../"
        }
        return Configuration(root: "")
    }

    /// The configuration of a project's folder: of its keybook.yaml, or what stands for it where it has none.
    package static func inFolder(_ folder: String) throws(ConfigurationError) -> Configuration {
        guard Files.kind(of: folder) == .directory else {
            throw .unreadable(FileError(verb: "read", path: folder, reason: "there is no such folder"))
        }
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        return Files.kind(of: root + fileName) == .file ? try read(root + fileName) : Configuration(root: root)
    }

    /// Reads a keybook.yaml. Its folder is what its paths are relative to.
    package static func read(_ path: String) throws(ConfigurationError) -> Configuration {
        try read(path, in: .disk, root: folder(of: path))
    }

    /// The same of any tree.
    ///
    /// - Parameter root: of its paths, as a prefix of paths.
    static func read(_ path: String, in tree: any FileTree, root: String) throws(ConfigurationError) -> Configuration {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try tree.read(path, byteLimit: ReadingLimits.bytes + 1)
        } catch {
            throw .unreadable(error)
        }
        return try read(SourceFile(name: path, bytes: bytes), root: root)
    }

    /// The same from the bytes of the file, whose name is its path.
    package static func read(_ source: SourceFile) throws(ConfigurationError) -> Configuration {
        try read(source, root: folder(of: source.name))
    }

    private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

    private static func read(_ source: SourceFile, root: String) throws(ConfigurationError) -> Configuration {
        let path = source.name
        let file = ShapedFile(source, as: .configuration)
        var configuration = Configuration(root: root, path: path)
        var findings = file.findings
        if let record = file.record { configuration.apply(record, &findings) }
        guard !findings.list.isEmpty else { return configuration }
        let lines = LineTable(source)
        throw .invalid(
            FileReport(
                file: path, keyCount: 0, diagnostics: findings.diagnostics(rules: .standard, lines: lines),
                excerpts: SourceExcerpts(lines)))
    }

    private mutating func apply(_ record: Record, _ findings: inout Findings) {
        func text(_ name: String, _ field: WritableKeyPath<Configuration, String>) {
            if let value = record.string(name) { self[keyPath: field] = value.text }
        }
        text("title", \.title)
        text("description", \.description)
        text("language", \.language)
        text("content", \.content)
        text("templates", \.templates)
        text("output", \.output)
        if let address = record.string("base_url") { setBaseURL(address, &findings) }
        changelog = record.string("changelog")?.text
        image = record.string("image")?.text
        if let value = record.string("edit_url") { setEditURL(value, &findings) }
        if let value = record[field: "last_change"], value.kind == .boolean {
            showsLastChange = value.text.lowercased() == "true"
        }
        keys = record.items("keys").compactMap(\.string)
        tests = record.items("tests").compactMap(\.string)
        for value in record.items("sections") where value.kind == .string { addSection(value, &findings) }
        groups = record.string("groups")?.text
        resources = record.string("resources")?.text
        baseline = record.string("baseline")?.text
        openAPI = record.string("openapi")?.text
        catalog = record.string("catalog")?.text
        for field in record[field: "rules"]?.fields ?? [] { applyRule(field, &findings) }
        if let search = record[field: "search"], search.kind == .boolean { hasSearch = search.text.lowercased() == "true" }
        if let markdown = record[field: "markdown"], markdown.kind == .mapping {
            for field in markdown.fields where field.value.kind == .boolean {
                let isOn = field.value.text.lowercased() == "true"
                switch field.name.text {
                case "raw_html": allowsRawHTML = isOn
                case "unsafe_urls": allowsUnsafeURLs = isOn
                default: break
                }
            }
        }
    }

    private mutating func setBaseURL(_ value: LocatedString, _ findings: inout Findings) {
        guard isWebAddress(value.text) else {
            findings.report(
                "base-url-invalid", at: value.span, "\(quoted(value.text)) is not the address of a site",
                notes: ["write one such as `https://docs.example.com/keys/`"])
            return
        }
        baseURL = value.text
    }

    private mutating func addSection(_ value: LocatedValue, _ findings: inout Findings) {
        guard Self.sectionNames.contains(value.text) else {
            findings.report(
                "section-unknown", at: value.span, "\(quoted(value.text)) is not a section",
                notes: suggestions(for: value.text, among: Self.sectionNames, introduction: "sections are"))
            return
        }
        if !sections.contains(value.text) { sections.append(value.text) }
    }

    private mutating func setEditURL(_ value: LocatedString, _ findings: inout Findings) {
        guard value.text.hasPrefix("https://") || value.text.hasPrefix("http://"), value.text.contains("{path}") else {
            findings.report(
                "edit-url-invalid", at: value.span, "\(quoted(value.text)) does not say where a page can be changed",
                notes: ["write an address with `{path}` in it, such as `https://github.com/acme/keys/edit/main/{path}`"])
            return
        }
        editURL = value.text
    }

    private mutating func applyRule(_ field: LocatedField, _ findings: inout Findings) {
        let id = field.name.text
        guard RuleSet.rule(id) != nil else {
            let close = closeMatch(to: id, among: RuleSet.all.map(\.id))
            findings.report(
                "rule-unknown", at: field.name.span, "\(quoted(id)) is not a rule",
                notes: [close.map { "did you mean `\($0)`?" } ?? "`keybook explain --list` names the rules"])
            return
        }
        guard let value = field.value.string else { return }
        guard let level = RuleLevel(rawValue: value) else {
            findings.report(
                "rule-severity-unknown", at: field.value.span, "\(quoted(value)) is not a severity",
                notes: ["severities are " + RuleLevel.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")])
            return
        }
        ruleLevels[id] = level
    }
}
