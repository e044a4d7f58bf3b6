internal import KeyValidator
internal import Platform
internal import SourceText

/// Finds the names in templates that nobody answers for: they render as nothing, without a word.
///
/// The templates are followed as they are rendered: from the layout and the navigation through sections into partials, each
/// partial once for every way of records that leads to it. A name is told where none of the ways to its tag has it.
struct TemplateNameCheck {
    /// The innermost last; nil for a value that has no names.
    private typealias Way = [TemplateRecord?]

    private struct Place: Hashable {
        let template: String
        let offset: Int
    }

    private struct Visit: Hashable {
        let template: String
        let way: Way
    }

    private let sources: [String: SourceFile]
    private let tags: [String: [TemplateTag]]
    private var visits: Set<Visit> = []
    private var known: Set<Place> = []
    private var unknown: [Place: (name: String, span: SourceSpan, candidates: [String])] = [:]

    /// - Parameter sources: the templates by their names, all of them well-formed.
    init(_ sources: [String: SourceFile]) {
        self.sources = sources
        tags = sources.mapValues(TemplateTagReader.tags)
        visit("layout", along: [.layout])
        visit("navigation", along: [.navigation])
        // No template leads to these. A name in them is wrong all the same where no record has it.
        let reached = Set(visits.map(\.template))
        for name in sources.keys where !reached.contains(name) { walk(tags[name] ?? [], in: name, along: nil) }
    }

    /// By template, then by place.
    var diagnostics: [Diagnostic] {
        unknown.filter { !known.contains($0.key) }
            .sorted { a, b in
                a.key.template == b.key.template
                    ? a.key.offset < b.key.offset : precedesInByteOrder(a.key.template, b.key.template)
            }
            .compactMap { place, found in
                sources[place.template].map { source in
                    let suggestion = bestMatch(to: found.name, among: found.candidates)
                    return Diagnostic(
                        .templateVariableUnknown(found.name, suggestion: suggestion, among: found.candidates), at: found.span,
                        in: source)
                }
            }
    }

    private mutating func visit(_ template: String, along way: Way) {
        guard let tags = tags[template], visits.insert(Visit(template: template, way: way)).inserted else { return }
        walk(tags, in: template, along: way)
    }

    /// - Parameter way: nil where it is not known; a name is then looked up in every record.
    private mutating func walk(_ tags: [TemplateTag], in template: String, along way: Way?) {
        for tag in tags {
            switch tag {
            case .variable(let name): _ = look(name, in: template, along: way)
            case .section(let name, let isInverted, let inner):
                let found = look(name, in: template, along: way)
                // What stands in a section that is never rendered would be measured by the wrong record.
                guard found.isKnown || isInverted else { continue }
                walk(inner, in: template, along: isInverted ? way : way.map { found.way(from: $0) })
            case .partial(let name, let overrides):
                if let way { visit(name, along: way) }
                // A block is rendered where the partial has it, in records that are not known here.
                walk(overrides, in: template, along: nil)
            case .block(let inner): walk(inner, in: template, along: way)
            }
        }
    }

    /// What a name led to.
    private enum Found {
        case value(TemplateVariable.Value)

        /// The innermost value itself.
        case same

        /// Something that is not told, or was told.
        case nothing(isKnown: Bool)

        var isKnown: Bool { if case .nothing(let isKnown) = self { isKnown } else { true } }

        /// The way inside a section of it. A record that comes again takes its earlier place: it answers for the same names.
        func way(from way: Way) -> Way {
            switch self {
            case .value(.record(let record)), .value(.list(let record)): way.filter { $0 != record } + [record]
            case .value(.text), .value(.html), .value(.number): way.filter { $0 != nil } + [nil]
            case .value(.flag), .same, .nothing: way
            }
        }
    }

    private mutating func look(_ name: TemplateName, in template: String, along way: Way?) -> Found {
        guard let first = name.parts.first else { return name.isTransformed ? .nothing(isKnown: true) : .same }
        let place = Place(template: template, offset: first.span.start)
        let records = way.map { name.isLocal ? $0.suffix(1) : $0[...] } ?? TemplateRecord.allCases[...].map(\.self)[...]
        var among = records.reversed().compactMap(\.self)
        var value: TemplateVariable.Value?
        for part in name.parts {
            guard let variable = among.lazy.compactMap({ $0.variable(part.text) }).first else {
                var seen: Set<String> = []
                let candidates = among.flatMap { $0.variables.map(\.name) }.filter { seen.insert($0).inserted }
                unknown[place] = (part.text, part.span, candidates)
                return .nothing(isKnown: false)
            }
            value = variable.value
            if way != nil { among = variable.value.record.map { [$0] } ?? [] }
        }
        known.insert(place)
        guard way != nil, let value else { return .nothing(isKnown: true) }
        return .value(value)
    }
}

extension TemplateVariable.Value {
    /// In which a period leads on.
    fileprivate var record: TemplateRecord? { if case .record(let record) = self { record } else { nil } }
}
