internal import SourceText

extension FrontMatter {
    /// Reads the front matter of a page. What is wrong is told, and the fields that are right are kept.
    static func read(_ source: SourceFile) -> (frontMatter: FrontMatter, bodyStart: Int, diagnostics: [Diagnostic]) {
        switch FrontMatterBlock.find(in: source) {
        case .none:
            return (FrontMatter(), source.textStart, [])
        case .unclosed(let span):
            return (FrontMatter(), source.textStart, [Diagnostic(.frontMatterUnclosed, at: span, in: source)])
        case .found(let block):
            var reader = FrontMatterReader(source: source)
            reader.read(block)
            return (reader.frontMatter, block.bodyStart, reader.diagnostics)
        }
    }
}

/// Takes the fields of one page's front matter from its YAML.
private struct FrontMatterReader {
    let source: SourceFile
    var frontMatter = FrontMatter()
    var diagnostics: [Diagnostic] = []

    init(source: SourceFile) { self.source = source }

    mutating func read(_ block: FrontMatterBlock) {
        // The file up to the closing line, so that every position is the page's own.
        let yaml = SourceFile(name: source.name, bytes: Array(source.bytes[..<block.yaml.upperBound]))
        let result = yaml.readValues(as: .yaml)
        if let failure = result.failure {
            switch failure.reason {
            case .malformed(let words): tell(.frontMatterMalformed(words), at: failure.span)
            case .tooLarge, .tooDeep: tell(.frontMatterTooLarge, at: failure.span)
            }
        }
        guard let root = result.documents.first?.root, root.kind != .null else { return }
        guard root.kind == .mapping else { return tell(.frontMatterNotMapping(root.kind), at: root.span) }
        var seen: Set<String> = []
        for field in root.fields {
            let name = field.name.text
            if seen.insert(name).inserted {
                read(field.value, of: name, namedAt: field.name.span)
            } else {
                tell(.fieldDuplicate(name), at: field.name.span)
            }
        }
    }

    private mutating func read(_ value: LocatedValue, of name: String, namedAt span: SourceSpan) {
        switch name {
        case "title": frontMatter.title = string(value, of: name)
        case "description": frontMatter.description = string(value, of: name)
        case "weight": frontMatter.weight = integer(value, of: name)
        case "slug": frontMatter.slug = slug(value)
        case "draft": frontMatter.isDraft = boolean(value, of: name) ?? false
        case "aliases": frontMatter.aliases = aliases(value)
        default:
            let suggestion = closestName(to: name, in: FrontMatter.fieldNames)
            tell(.fieldUnknown(name, suggestion: suggestion), at: span)
        }
    }

    private mutating func string(_ value: LocatedValue, of name: String) -> String? {
        if value.string == nil { tell(.fieldType(name, expected: "a string", found: value.kind), at: value.entrySpan) }
        return value.string
    }

    private mutating func integer(_ value: LocatedValue, of name: String) -> Int? {
        let integer = value.kind == .integer ? Int(value.text) : nil
        if integer == nil {
            tell(.fieldType(name, expected: "a whole number", found: value.kind), at: value.entrySpan)
        }
        return integer
    }

    private mutating func boolean(_ value: LocatedValue, of name: String) -> Bool? {
        guard value.kind == .boolean else {
            tell(.fieldType(name, expected: "`true` or `false`", found: value.kind), at: value.entrySpan)
            return nil
        }
        return value.text.lowercased() == "true"
    }

    private mutating func slug(_ value: LocatedValue) -> String? {
        guard let slug = string(value, of: "slug") else { return nil }
        guard OutputPath.isName(slug) else {
            tell(.slugInvalid(slug), at: value.entrySpan)
            return nil
        }
        return slug
    }

    private mutating func aliases(_ value: LocatedValue) -> [FrontMatter.Alias] {
        guard value.kind == .sequence else {
            tell(.fieldType("aliases", expected: "a list of paths", found: value.kind), at: value.entrySpan)
            return []
        }
        var aliases: [FrontMatter.Alias] = []
        for item in value.items {
            guard let path = string(item, of: "aliases") else { continue }
            if OutputPath.ofAlias(path) == nil {
                tell(.aliasInvalid(path), at: item.entrySpan)
            } else {
                aliases.append(FrontMatter.Alias(path: path, span: item.entrySpan))
            }
        }
        return aliases
    }

    private mutating func tell(_ problem: SiteProblem, at span: SourceSpan) {
        diagnostics.append(Diagnostic(problem, at: span, in: source))
    }
}
