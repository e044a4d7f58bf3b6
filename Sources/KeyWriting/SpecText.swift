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
        write(.scopes) { $0.list("scopes", key.scopes) { $0.scope($1) } }
        write(.groups) { $0.list("sharing_group_ids", key.sharingGroupIDs) }
        text = yaml.text
        self.lines = lines
    }
}

/// A part of a key's spec.
package enum SpecPart: Sendable, Hashable {
    case name, description, preset, scopes, groups
}

extension SpecText {
    /// The lines, from 1, of one scope of the key that it was made of; nil in JSON.
    package func lines(ofScope index: Int) -> ClosedRange<Int>? {
        lines[.scopes].map { all in
            let first = all.lowerBound + 1 + index * Self.linesOfScope
            return first...first + Self.linesOfScope - 1
        }
    }

    /// `resource_type`, `resource_id` and `role`, each on its own line.
    private static let linesOfScope = 3
}

extension YAMLText {
    fileprivate mutating func scope(_ scope: Scope) {
        field("resource_type", scope.resourceType)
        field("resource_id", scope.resourceID)
        field("role", scope.role)
    }
}
