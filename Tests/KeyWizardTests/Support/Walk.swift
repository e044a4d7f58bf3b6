import KeyModel
import KeyValidator
import KeyWizard
import Platform
import TerminalForms
import Testing

/// A wizard under the hands of a test.
struct Walk {
    private(set) var wizard: Wizard
    private(set) var outcome: Wizard.Outcome?
    let settings: WizardSettings
    var size = TerminalSize.usual

    init(_ draft: KeyDraft = KeyDraft(), settings: WizardSettings = .sample()) {
        self.settings = settings
        wizard = Wizard(draft, settings: settings)
    }

    /// Presses keys one after the other; after an outcome there is nobody to press them.
    mutating func press(_ keys: KeyPress...) { press(keys) }

    mutating func press(_ keys: [KeyPress]) {
        for key in keys where outcome == nil { outcome = wizard.handle(key, on: size) }
    }

    /// Types a text and confirms it.
    mutating func say(_ text: String) { press(.text(text), .enter) }

    var draft: KeyDraft { wizard.draft }

    /// The screen as text, blanks at the ends of lines left out.
    var screen: String {
        wizard.screen(on: size).lines.map { String($0.text.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    /// The lines of the screen that say something, without their indentation.
    var lines: [String] {
        screen.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }

    func shows(_ text: String) -> Bool { screen.contains(text) }
}

extension Walk: CustomTestStringConvertible {
    var testDescription: String { screen }
}

extension WizardSettings {
    /// - Parameter taken: the paths at which something is.
    static func sample(_ inventory: Inventory = .empty, taken: Set<String> = [], glyphs: Glyphs = .unicode) -> WizardSettings {
        var settings = WizardSettings(
            checker: SpecChecker(), inventory: inventory,
            emoji: { [":rocket:": "🚀", ":eye:": "👁\u{FE0F}", ":robot:": "🤖", ":gear:": "⚙\u{FE0F}"][$0] },
            isTaken: { taken.contains($0) })
        settings.folder = "keys/"
        settings.glyphs = glyphs
        return settings
    }
}

extension Inventory {
    static let sample = Inventory(
        groups: GroupDirectory([
            SharingGroup(
                id: "grp_engineering", name: "Engineering", members: ["mem_ana", "mem_bo"],
                grants: [Scope(resourceType: "project", resourceID: "prj_site", role: "owner")]),
            SharingGroup(id: "grp_operations", name: "Operations"), SharingGroup(id: "grp_data"),
        ]),
        resources: ResourceTree(
            [
                Resource(resourceType: "org", resourceID: "org_acme"),
                Resource(resourceType: "namespace", resourceID: "ns_prod", parent: "org_acme"),
                Resource(resourceType: "namespace", resourceID: "ns_test", parent: "org_acme"),
                Resource(resourceType: "agent", resourceID: "agt_build", parent: "ns_prod"),
                Resource(resourceType: "agent", resourceID: "agt_deploy", parent: "ns_prod"),
                Resource(resourceType: "project", resourceID: "prj_site", parent: "ns_prod"),
            ], in: .standard))
}
