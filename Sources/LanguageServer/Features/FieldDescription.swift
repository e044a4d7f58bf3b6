internal import KeyModel
internal import KeyValidator

/// What a field is for, and what it may hold, as its shape and the catalog say it.
struct FieldDescription {
    let field: FieldDefinition
    let catalog: Catalog

    /// Empty for a field that nobody is told about.
    var text: Explanation {
        var text = Explanation()
        if !field.summary.isEmpty { text.paragraph(field.summary + ".") }
        if let limit = catalog.limits.phrase(for: field.meaning) {
            text.paragraph(limit.prefix(1).uppercased() + limit.dropFirst() + ".")
        }
        let words = CatalogDescriptions(catalog: catalog)
        switch field.meaning {
        case .preset: text.paragraph("Presets are \(words.names(catalog.presets.map(\.id))).")
        case .resourceType: text.paragraph("Types are \(words.names(catalog.resourceTypes.map(\.name))).")
        case .resourceID: text.list(catalog.resourceTypes.map { "`\($0.name)`: ids begin with `\($0.idPrefix)`" })
        case .sharingGroups:
            text.paragraph(
                catalog.sharingMeaning
            )
        case .ruleLevels: text.paragraph("Each is \(words.names(RuleLevel.allCases.map(\.rawValue), "or")).")
        default: break
        }
        return text
    }
}
