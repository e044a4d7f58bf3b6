package import KeyModel
package import SourceText

/// A key as the text of a spec file. Read again, it is the same key.
package struct SpecText: Sendable {
    package let text: String

    /// The lines, from 1, that each part of the key stands in; empty in JSON.
    package let lines: [SpecPart: ClosedRange<Int>]

    package init(_ key: APIKey, as notation: Notation) {
        guard notation == .yaml else {
            text = JSONText.indented { $0.key(key, includingPreset: true) }
            lines = [:]
            return
        }
        var yaml = YAMLText()
        var lines: [SpecPart: ClosedRange<Int>] = [:]
        func write(_ part: SpecPart, _ content: (inout YAMLText) -> Void) {
            let first = yaml.lineCount + 1
            content(&yaml)
            lines[part] = first...yaml.lineCount
        }
        write(.name) { $0.field("name", key.name) }
        if let description = key.description { write(.description) { $0.field("description", description) } }
        if let preset = key.preset { write(.preset) { $0.field("preset", preset) } }
        var scopes = 0
        write(.scopes) { yaml in
            yaml.list("scopes", key.scopes) { yaml, scope in
                let first = yaml.lineCount + 1
                yaml.scope(scope)
                lines[.scope(scopes)] = first...yaml.lineCount
                scopes += 1
            }
        }
        write(.groups) { $0.list("sharing_group_ids", key.sharingGroupIDs) }
        text = yaml.text
        self.lines = lines
    }
}

/// A part of a key's spec.
package enum SpecPart: Sendable, Hashable {
    case name, description, preset, scopes, groups

    /// One of the scopes, by its index.
    case scope(Int)
}
