internal import KeyValidator
internal import Markdown
internal import Platform
internal import SourceText

/// The components that pages can use, by name.
package struct ComponentRegistry: Sendable {
    private let components: [String: any Component]

    package init(_ components: [any Component]) {
        self.components = Dictionary(components.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The markup for a fence of a page.
    func html(
        for fence: ComponentFence, in page: Page, context: inout ComponentContext
    ) throws(ComponentFailure) -> HTML {
        let call = ComponentCall(fence, in: page)
        guard let component = component(named: fence.name) else {
            let suggestion = bestMatch(to: fence.name, among: names)
            throw ComponentFailure([
                Diagnostic(.componentUnknown(fence.name, suggestion: suggestion), at: call.infoSpan, in: page.source)
            ])
        }
        return try component.html(for: call, in: &context)
    }

    /// The same with more; of two with one name the one that is here already stays.
    package func adding(_ more: [any Component]) -> ComponentRegistry {
        ComponentRegistry(Array(components.values) + more)
    }

    package func component(named name: String) -> (any Component)? { components[name] }

    /// In byte order.
    package var names: [String] { components.keys.sorted(by: precedesInByteOrder) }

    /// Every component of keybook, a line each.
    package static let standard = ComponentRegistry([
        PresetsComponent(),
        PresetComponent(),
        RolesComponent(),
        PermissionsComponent(),
        ScopeComponent(),
        KeyComponent(),
        SharingComponent(),
        LimitsComponent(),
        OutputComponent(),
        InventoryComponent(),
        AccessComponent(),
        ReachComponent(),
        WhoReachesComponent(),
        ResourcesComponent(),
        GroupComponent(),
        GroupsComponent(),
        VariablesComponent(),
        WizardComponent(),
    ])
}
