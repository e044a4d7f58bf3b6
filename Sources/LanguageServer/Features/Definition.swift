internal import KeyModel
internal import KeyValidator

/// Where what stands at the cursor is written down, or has been before (LSP 3.17, Goto Definition Request).
struct Definition {
    let document: DocumentView

    /// The entry of the groups or resources file; nil where there is none.
    func location(at position: TextPosition) -> Location? {
        guard let context = document.context(at: document.offset(of: position)) else { return nil }
        let text = context.word.text
        switch context.subject {
        case .item(let field) where field.name == "sharing_group_ids": return document.inventory.group(id: text)?.location
        case .value(let field) where field.name == "resource_id":
            return document.inventory.resource(id: text, type: context.fields["resource_type"])?.location
        // A name that another key has already.
        case .value(let field) where field.meaning == .keyName: return document.earlier[text]?.location
        case .value(let field) where field.name == "parent": return container(text, of: context)?.location
        default: return nil
        }
    }

    /// The resource of that id whose type contains the type of the one that names it.
    private func container(_ id: String, of context: CursorContext) -> InventoryIndex.Resource? {
        let type = context.fields["resource_type"] ?? ""
        return document.inventory.resources.first { resource in
            resource.id == id
                && document.catalog.resourceType(named: resource.type).map { $0.contains.contains(type) } ?? false
        }
    }
}
