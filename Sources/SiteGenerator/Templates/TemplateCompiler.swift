internal import KeyValidator
internal import Mustache
internal import Platform
internal import SourceText

/// Compiles the templates of a theme and collects what is wrong with them.
struct TemplateCompiler {
    private(set) var library = MustacheLibrary()
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceFile] = [:]

    init() { TemplateContentType.registration }

    mutating func compile(_ file: ThemeFile) {
        let name = String(file.name.dropLast(".mustache".utf8.count))
        let source = SourceFile(name: file.displayName, bytes: file.bytes)
        sources[name] = source
        let text = String(decoding: file.bytes.dropFirst(source.textStart), as: UTF8.self)
        do {
            library.register(try MustacheTemplate(string: TemplateContentType.pragma + text), named: name)
        } catch {
            diagnostics.append(diagnostic(of: error, in: source))
        }
    }

    /// The template, which the theme must have.
    mutating func template(named name: String) -> MustacheTemplate? {
        guard sources[name] == nil else { return library.getTemplate(named: name) }
        diagnostics.append(Diagnostic(.templateMissing("\(name).mustache"), inFileNamed: "\(name).mustache"))
        return nil
    }

    func displayName(of name: String) -> String { sources[name]?.name ?? name }

    /// A partial that is not there renders as nothing, without a word: tell it here.
    mutating func checkPartials() {
        for (_, source) in sources.sorted(by: { precedesInByteOrder($0.key, $1.key) }) {
            for partial in partials(of: source) where sources[partial.name] == nil {
                let suggestion = bestMatch(to: partial.name, among: sources.keys.sorted(by: precedesInByteOrder))
                let problem = SiteProblem.partialMissing(partial.name, suggestion: suggestion)
                diagnostics.append(Diagnostic(problem, at: partial.span, in: source))
            }
        }
    }

    private func diagnostic(of error: any Error, in source: SourceFile) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic(.templateMalformed("\(error)"), inFileNamed: source.name)
        }
        // The library counts the pragma's line.
        let line = max(1, error.context.lineNumber - 1)
        let table = LineTable(source)
        let start = table.span(ofLine: min(line, table.lineCount)).start
        let offset = source.text(SourceSpan(start, source.bytes.count)).prefix(error.context.columnNumber - 1).utf8.count
        let place = min(start + offset, source.bytes.count)
        return Diagnostic(.templateMalformed(words(for: error.error)), at: SourceSpan(place, place), in: source)
    }

    private func words(for error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "this closes another section than the one that is open"
        case .unfinishedName: "this tag has a bad name or is not closed"
        case .expectedSectionEnd: "a section is never closed"
        case .invalidSetDelimiter: "these delimiters are not valid"
        case .transformAppliedToInheritanceSection: "a block cannot have a transform"
        case .illegalTokenInsideInheritSection: "only blocks may stand here"
        case .textInsideInheritSection: "text cannot stand here"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "this setting is not known"
        case nil: "it ends within a tag"
        }
    }

    /// The names after `{{>` and `{{<`, and where they stand. A name that a variable gives (`*name`) is left out.
    private func partials(of source: SourceFile) -> [(name: String, span: SourceSpan)] {
        let bytes = source.bytes
        var partials: [(name: String, span: SourceSpan)] = []
        for index in bytes.indices.dropLast(3) where bytes[index] == UInt8(ascii: "{") && bytes[index + 1] == UInt8(ascii: "{") {
            guard bytes[index + 2] == UInt8(ascii: ">") || bytes[index + 2] == UInt8(ascii: "<") else { continue }
            let start = bytes[(index + 3)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "}") } ?? bytes.count
            let span = SourceSpan(start, end)
            if !span.isEmpty, bytes[start] != UInt8(ascii: "*") { partials.append((source.text(span), span)) }
        }
        return partials
    }
}
