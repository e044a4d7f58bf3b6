internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import SourceText

/// What a reader is told about the place under the pointer (LSP 3.17, Hover Request).
struct Hover {
    let document: DocumentView

    /// Nil where there is nothing to say.
    func result(at position: TextPosition) -> HoverResult? {
        let offset = document.offset(of: position)
        var text = Explanation()
        var span: Range<Int>?
        if let context = document.context(at: offset) {
            text = explanation(of: context)
            if !text.isEmpty { span = context.word.span }
        }
        for diagnostic in document.diagnostics(at: offset) {
            text.append(explanation(ofRule: diagnostic.rule))
            let range = diagnostic.range
            span = span ?? range.start.offset..<range.end.offset
        }
        guard let span, !text.isEmpty else { return nil }
        return HoverResult(contents: text.content(as: document.client.hoverFormat), range: document.range(of: span))
    }

    private func explanation(of context: CursorContext) -> Explanation {
        var text = Explanation()
        switch context.subject {
        case .name:
            guard let field = context.shape.fields.first(where: { $0.name == context.word.text }) else { break }
            let description = FieldDescription(field: field, catalog: document.catalog).text
            guard !description.isEmpty else { break }
            text.title("`\(field.name)`")
            text.append(description)
        case .entry(let field) where field.meaning == .ruleLevels: text = explanation(ofRule: context.word.text)
        case .value(let field): text = explanation(ofValue: context.word.text, of: field.name, context)
        case .item(let field) where field.name == "sharing_group_ids":
            if let group = document.inventory.group(id: context.word.text) { text = explanation(of: group) }
        case .item, .record, .entry, .entryValue: break
        }
        return text
    }

    private func explanation(ofValue value: String, of field: String, _ context: CursorContext) -> Explanation {
        let (catalog, words) = (document.catalog, CatalogDescriptions(catalog: document.catalog))
        switch field {
        case "preset" where context.shape == .key: return catalog.preset(id: value).map(words.preset) ?? Explanation()
        case "resource_type": return catalog.resourceType(named: value).map(words.resourceType) ?? Explanation()
        case "role":
            guard let type = context.fields["resource_type"].flatMap(catalog.resourceType(named:)) else {
                return words.role(named: value)
            }
            return type.role(named: value).map { words.role($0, of: type, resourceID: context.fields["resource_id"]) }
                ?? Explanation()
        case "resource_id", "parent":
            let type = field == "parent" ? nil : context.fields["resource_type"]
            return document.inventory.resource(id: value, type: type).map(explanation) ?? Explanation()
        default: return Explanation()
        }
    }

    private func explanation(of group: InventoryIndex.Group) -> Explanation {
        var text = Explanation()
        text.title("Group \(Explanation.code(group.id))")
        if let name = group.name { text.paragraph(Explanation.code(name)) }
        return text
    }

    private func explanation(of resource: InventoryIndex.Resource) -> Explanation {
        var text = Explanation()
        let title = document.catalog.resourceType(named: resource.type)?.title ?? "Resource"
        text.title("\(title) \(Explanation.code(resource.id))")
        if let parent = resource.parent { text.paragraph("In \(Explanation.code(parent)).") }
        return text
    }

    /// A rule. What it says of a place stands in the finding.
    private func explanation(ofRule id: String) -> Explanation {
        var text = Explanation()
        guard let rule = RuleSet.rule(id)?.documentation else { return text }
        text.title("`\(id)`: \(rule.summary)")
        text.paragraph(rule.why)
        text.paragraph(rule.remedy)
        text.link("More about `\(id)`", to: document.project.links.url(of: id))
        return text
    }
}
