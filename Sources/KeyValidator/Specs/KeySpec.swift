package import KeyModel
package import SourceText

/// A key as a spec file says it: what could be read of its fields, and where each stands.
///
/// A field that is absent or of the wrong type is nil here; the rules of the field say so, and no other rule has to.
package struct KeySpec: Sendable {
    /// The mapping.
    package let value: LocatedValue
    package let scopes: ScopeList?

    /// What of it no key before it has.
    let novelties: Novelties

    private let namePlace: TreePlace
    private let descriptionPlace: TreePlace
    private let presetPlace: TreePlace
    private let groupsPlace: TreePlace

    /// - Parameter seen: what the keys before it have, as far as aliases lead to it.
    init(_ record: borrowing Record, scopes: ScopeList?, _ seen: inout SeenValues) {
        namePlace = record.place(of: KeyField.name, .string)
        descriptionPlace = record.place(of: KeyField.description, .string)
        presetPlace = record.place(of: KeyField.preset, .string)
        groupsPlace = record.place(of: KeyField.groups, .sequence)
        value = record.value
        self.scopes = scopes
        guard value.tree.holdsAliases else {
            novelties = .all
            return
        }
        var novelties: Novelties = []
        if let name = value.tree[namePlace], seen.isNew(name, as: .name) { novelties.insert(.name) }
        if let description = value.tree[descriptionPlace], seen.isNew(description, as: .description) {
            novelties.insert(.description)
        }
        if let preset = value.tree[presetPlace] {
            if seen.isNew(preset, as: .preset) { novelties.insert(.preset) }
            if let scopes, seen.isNew(preset.text, with: scopes) { novelties.insert(.presetUse) }
        }
        if let groups = value.tree[groupsPlace] {
            if seen.isNew(groups, as: .groups) { novelties.insert(.groups) }
            if let scopes, seen.isNew(groups, with: scopes) { novelties.insert(.groupUse) }
        }
        self.novelties = novelties
    }

    /// A string.
    package var name: LocatedValue? { value.tree[namePlace] }

    /// A string.
    package var description: LocatedValue? { value.tree[descriptionPlace] }

    /// A string.
    package var presetValue: LocatedValue? { value.tree[presetPlace] }

    /// The `sharing_group_ids`, a list.
    package var groups: LocatedValue? { value.tree[groupsPlace] }

    /// One of these values, if no key before it has the same.
    func novel(_ novelty: Novelties) -> LocatedValue? {
        guard novelties.contains(novelty) else { return nil }
        return switch novelty {
        case .name: name
        case .description: description
        case .preset: presetValue
        default: groups
        }
    }

    var namesPreset: Bool { !presetPlace.isNone }

    /// The catalog's preset of the id that it names.
    package func preset(in catalog: Catalog) -> Preset? {
        presetValue.flatMap { value in catalog.presets.first { $0.id.utf8.elementsEqual(value.textBytes) } }
    }

    /// What of a key no key before it has: what aliases lead to is looked at once, however many keys share it.
    struct Novelties: OptionSet, Sendable {
        let rawValue: UInt8

        static let name = Novelties(rawValue: 1)
        static let description = Novelties(rawValue: 2)
        static let preset = Novelties(rawValue: 4)
        static let groups = Novelties(rawValue: 8)

        /// That this preset meets these scopes.
        static let presetUse = Novelties(rawValue: 16)

        /// That these groups meet these scopes.
        static let groupUse = Novelties(rawValue: 32)

        static let all: Novelties = [.name, .description, .preset, .groups, .presetUse, .groupUse]
    }
}
