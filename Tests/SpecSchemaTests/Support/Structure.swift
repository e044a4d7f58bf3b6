import KeyModel
import KeyValidator
import SourceText

/// What the check and the schema have in common.
enum Structure {
    /// The rules of the check that look at structure. What a schema says no to is an error of one of them, and the other way round.
    static let rules: Set<String> = [
        "syntax-invalid", "document-empty", "field-unknown", "field-missing", "field-type", "name-length", "description-length",
        "scopes-empty", "sharing-groups-empty", "resource-type-unknown", "role-invalid", "resource-id-invalid",
        "resource-id-mismatch", "preset-unknown", "webhook-key",
    ]

    /// Errors that no schema can tell: how the text is written, what it gives away, and what other files say of it.
    static let otherRules: Set<String> = [
        "file-too-large", "nesting-too-deep", "field-duplicate", "secret-present", "resource-unknown", "parent-invalid",
        "entry-duplicate", "group-unknown",
        // Of catalog files.
        "document-extra", "entry-name-invalid", "entry-text-invalid", "id-prefix-invalid", "permission-unknown",
        "default-scope-invalid", "contents-unreachable", "containment-cyclic", "normalization-cyclic", "limit-invalid",
        "catalog-too-large",
    ]

    /// The rules of structure that a spec breaks, each as often as it does.
    static func findings(in text: String, as notation: Notation, catalog: Catalog = .standard) -> [String] {
        SpecChecker(context: CheckContext(catalog: catalog)).check(SourceFile(name: "spec", text: text), as: notation).diagnostics
            .map(\.rule)
            .filter(rules.contains)
    }
}
