package import KeyModel
internal import SourceText

/// Scopes as a key spec in YAML lists them, `scopes:` included.
package func scopesText(_ scopes: [Scope]) -> String {
    var yaml = YAMLText()
    yaml.list("scopes", scopes) { yaml, scope in yaml.scope(scope) }
    return yaml.text
}

extension YAMLText {
    /// The fields of a scope.
    mutating func scope(_ scope: Scope) {
        field("resource_type", scope.resourceType)
        field("resource_id", scope.resourceID)
        field("role", scope.role)
    }
}
