internal import KeyModel
internal import SourceText

extension JSONText {
    /// JSON for people, its last line ended.
    static func indented(_ content: (inout JSONText) -> Void) -> String {
        var json = JSONText(style: .indented)
        content(&json)
        json.breakLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A key's fields, in the order in which the rulebook names them; what is not there is left out.
    mutating func key(_ key: APIKey, includingPreset: Bool) {
        object { json in
            json.member("name", key.name)
            if let description = key.description { json.member("description", description) }
            if includingPreset, let preset = key.preset { json.member("preset", preset) }
            json.name("scopes")
            json.array { json in
                for scope in key.scopes { json.scope(scope) }
            }
            json.name("sharing_group_ids")
            json.array(isOnOneLine: true) { json in
                for group in key.sharingGroupIDs { json.string(group) }
            }
        }
    }

    private mutating func scope(_ scope: Scope) {
        object(isOnOneLine: true) { json in
            json.member("resource_type", scope.resourceType)
            json.member("resource_id", scope.resourceID)
            json.member("role", scope.role)
        }
    }

    private mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }
}
