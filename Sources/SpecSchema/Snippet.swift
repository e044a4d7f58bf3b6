internal import KeyModel
internal import KeyValidator

/// The syntax of snippets, as language servers take it: `$1`, `$2`, … are where the cursor goes.
/// <https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#snippet_syntax>
enum Snippet {
    /// A text that stands for itself.
    static func text(_ text: String) -> String {
        text.map { "$}\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}

/// A key to start from for each preset, as the wizard begins with one.
func keySnippets(in catalog: Catalog) -> Schema? {
    let snippets = catalog.presets.map { preset -> Schema in
        var writer = SnippetWriter(catalog: catalog)
        return [
            "label": .string("\(preset.name) key"), "description": .string(preset.useCase), "body": writer.key(from: preset),
        ]
    }
    return snippets.isEmpty ? nil : .list(snippets)
}

/// Writes the body of one snippet.
private struct SnippetWriter {
    let catalog: Catalog
    private var stops = 0

    init(catalog: Catalog) { self.catalog = catalog }

    mutating func key(from preset: Preset) -> Schema {
        .named(
            RecordShape.key.fields.compactMap { field -> (name: String, schema: Schema)? in
                switch field.meaning {
                case .keyName: (field.name, nextStop())
                case .preset: (field.name, .string(Snippet.text(preset.id)))
                case .scopes: (field.name, .list(scopes(of: preset)))
                case .sharingGroups: (field.name, [nextStop()])
                default: nil
                }
            })
    }

    private mutating func scopes(of preset: Preset) -> [Schema] {
        preset.defaultScopes.isEmpty ? [scope(nil)] : preset.defaultScopes.map { scope($0) }
    }

    private mutating func scope(_ scope: DefaultScope?) -> Schema {
        .named(
            RecordShape.scope.fields.map { field -> (name: String, schema: Schema) in
                let prefix = scope.flatMap { catalog.resourceType(named: $0.resourceType)?.idPrefix } ?? ""
                return switch field.meaning {
                case .resourceType: (field.name, scope.map { .string(Snippet.text($0.resourceType)) } ?? nextStop())
                case .role: (field.name, scope.map { .string(Snippet.text($0.role)) } ?? nextStop())
                default: (field.name, nextStop(after: prefix))
                }
            })
    }

    private mutating func nextStop(after text: String = "") -> Schema {
        stops += 1
        return .string(Snippet.text(text) + "$\(stops)")
    }
}
