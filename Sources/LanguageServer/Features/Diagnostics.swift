internal import DiagnosticFormats
internal import KeyValidator
internal import SourceText

/// Findings as the protocol tells them (LSP 3.17, Diagnostic).
struct DiagnosticWriter: Sendable {
    let client: ClientCapabilities
    let links: RuleLinks

    /// The names of the file's keys, and those of them that stand in an earlier file.
    let names: [KeyNames.Name]
    let earlier: [String: KeyNames.Name]

    func published(_ diagnostics: [Diagnostic], in lines: DocumentLines) -> [PublishedDiagnostic] {
        // Found in source order: two finders walk along the text once.
        var starts = PositionFinder(lines, client.positionEncoding)
        var ends = PositionFinder(lines, client.positionEncoding)
        let others = Others(names, earlier: earlier)
        return diagnostics.map { diagnostic in
            let range = TextRange(
                start: starts.position(at: diagnostic.range.start.offset), end: ends.position(at: diagnostic.range.end.offset))
            return published(diagnostic, range, other: diagnostic.rule == Self.nameRule ? others[range.start] : nil)
        }
    }

    private func published(_ diagnostic: Diagnostic, _ range: TextRange, other: Location?) -> PublishedDiagnostic {
        let severity: PublishedDiagnostic.Severity =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .info: .information
            }
        let tags = Self.tags[diagnostic.rule].map { [$0] }?.filter { client.diagnosticTags.contains($0.rawValue) } ?? []
        let related = other.map { PublishedDiagnostic.RelatedInformation(location: $0, message: "the key that is called so") }
        return PublishedDiagnostic(
            range: range, severity: severity, code: diagnostic.rule, codeDescription: codeDescription(ofRule: diagnostic.rule),
            source: Self.source, message: ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"),
            tags: tags.isEmpty ? nil : tags, relatedInformation: client.takesRelatedInformation ? related.map { [$0] } : nil)
    }

    /// What is wrong with keybook.yaml is told by names that are no rules of the check, and have no page.
    private func codeDescription(ofRule id: String) -> PublishedDiagnostic.CodeDescription? {
        guard client.takesCodeDescriptions, RuleSet.rule(id) != nil else { return nil }
        return PublishedDiagnostic.CodeDescription(href: links.url(of: id))
    }

    private static let source = "keybook"
    private static let nameRule = "name-duplicate"

    /// What an editor shows in another way: scopes that may as well go, and a role that is on its way out.
    private static let tags: [String: PublishedDiagnostic.Tag] = [
        "scope-redundant": .unnecessary, "scope-duplicate": .unnecessary, "group-duplicate": .unnecessary,
        "suppression-unused": .unnecessary, "role-legacy": .deprecated,
    ]

    /// For each name that is not the first of its text, where that stands.
    private struct Others {
        private var places: [TextPosition: Location] = [:]

        init(_ names: [KeyNames.Name], earlier: [String: KeyNames.Name]) {
            var first = earlier.mapValues(\.location)
            for name in names {
                if let other = first[name.text] {
                    places[name.location.range.start] = other
                } else {
                    first[name.text] = name.location
                }
            }
        }

        subscript(place: TextPosition) -> Location? { places[place] }
    }
}
