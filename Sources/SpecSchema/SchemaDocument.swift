package import KeyModel
internal import KeyValidator

/// The JSON Schema of a kind of file, made from a catalog and from the shapes that the validator reads by.
///
/// Its dialect is draft 2020-12 (<https://json-schema.org/draft/2020-12>). It keeps to keywords that draft 7 has as well, `$defs`
/// and `deprecated` apart, since editors know those best. What only editors look at stands in keywords of theirs
/// (`enumDescriptions`, `patternErrorMessage`, `deprecationMessage`, `defaultSnippets`), which a validator passes over.
package struct SchemaDocument: Sendable {
    /// The bytes of its file. They are a function of the kind, the catalog and the address.
    package let text: [UInt8]

    /// - Parameter baseURL: where the site that publishes it stands, for `$id`; without one, the schema has none.
    package init(_ kind: SchemaKind, catalog: Catalog = .standard, baseURL: String? = nil) {
        var definitions = Definitions(catalog: catalog)
        let root = definitions.root(of: kind)
        text =
            ([
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": baseURL.flatMap { identifier(of: kind, below: $0) }.map { .string($0) },
                "$comment": "Made by `keybook schema` from the catalog and the rules.",
                "title": .string(kind.title),
            ] as Schema)
            .adding(root).adding(["$defs": definitions.isEmpty ? nil : definitions.schemas])
            .text
    }
}

/// The address of a published schema; nil where the site's is not one that `$id` may have: RFC 3986, with a scheme and no
/// fragment.
private func identifier(of kind: SchemaKind, below baseURL: String) -> String? {
    let address = baseURL.prefix { $0 != "?" && $0 != "#" }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
        address.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    return address + (address.hasSuffix("/") ? "" : "/") + kind.path
}
