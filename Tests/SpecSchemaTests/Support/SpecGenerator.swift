import KeyModel
import TestSupport

/// Makes specs, about half of them with something wrong. The same seed and catalog give the same specs.
struct SpecGenerator {
    private let catalog: Catalog
    private let names: [String]
    private var random: SplitMix

    init(seed: UInt64, catalog: Catalog = .standard) {
        self.catalog = catalog
        names = HostileTexts.names.filter { catalog.limits.nameLength.contains($0.unicodeScalars.count) }
        random = SplitMix(seed: seed)
    }

    mutating func document() -> SpecValue {
        var document: SpecValue
        switch random.number(below: 100) {
        case ..<3: document = anything()
        case ..<15: document = .list((0..<random.number(below: 4)).map { _ in key() })
        case ..<27: document = .mapping([.init(name: "api_keys", value: .list((0..<random.number(below: 4)).map { _ in key() }))])
        default: document = key()
        }
        let changes = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 3])
        for _ in 0..<changes { change(&document) }
        return document
    }

    // MARK: What is in order

    private mutating func key() -> SpecValue {
        let limits = catalog.limits
        var fields = [field("name", .string(random.pick(names)))]
        if random.happens(inHundred: 60) { fields.append(field("description", description())) }
        if random.happens(inHundred: 50), !catalog.presets.isEmpty { fields.append(field("preset", preset())) }
        fields.append(field("scopes", .list((0..<limits.minimumScopes + random.number(below: 3)).map { _ in scope() })))
        let groups = (0..<limits.minimumSharingGroups + random.number(below: 2)).map { SpecValue.string("grp_\($0)") }
        fields.append(field("sharing_group_ids", .list(groups)))
        if random.happens(inHundred: 15) {
            fields.append(
                field(random.pick(HostileTexts.platformFields), random.pick([.null, .string(""), .string("2026-11-23")])))
        }
        return .mapping(random.happens(inHundred: 30) ? fields.shuffled(using: &random) : fields)
    }

    private mutating func description() -> SpecValue {
        let lengths = catalog.limits.descriptionLength
        let length = random.pick([lengths.lowerBound, lengths.upperBound])
        return random.pick([.null, .string(String(repeating: random.pick(["d", "𝔡"]), count: length))])
    }

    private mutating func scope() -> SpecValue {
        let type = random.pick(catalog.resourceTypes)
        let id = random.happens(inHundred: 80) ? type.idPrefix + random.pick(HostileTexts.idEnds) : resourceID()
        return .mapping([
            field("resource_type", .string(type.name)), field("resource_id", .string(id)),
            field("role", .string(type.roles.isEmpty ? "none" : random.pick(type.roles).name)),
        ])
    }

    private mutating func preset() -> SpecValue { .string(random.pick(catalog.presets).id) }

    private mutating func resourceID() -> String {
        let prefixes = catalog.resourceTypes.map(\.idPrefix) + ["", "x_"]
        return random.pick(prefixes) + random.pick(HostileTexts.idEnds + HostileTexts.placeholders)
    }

    private func field(_ name: String, _ value: SpecValue) -> SpecValue.Field { .init(name: name, value: value) }

    // MARK: What is not

    /// Changes one value somewhere, for better or worse.
    private mutating func change(_ document: inout SpecValue) {
        let index = random.number(below: document.count)
        var generator = self
        document.change(at: index) { value, name in generator.change(&value, named: name) }
        self = generator
    }

    private mutating func change(_ value: inout SpecValue, named name: String) {
        guard random.happens(inHundred: 75) else {
            value = anything()
            return
        }
        switch value {
        case .mapping(var fields):
            changeFields(&fields)
            value = .mapping(fields)
        case .list(var items):
            switch random.number(below: 4) {
            case 0: items = []
            case 1: items.append(anything())
            case 2: items += items.prefix(1)
            default: items = [.list(items)]
            }
            value = .list(items)
        case .string: value = .string(text(for: name))
        default: value = .string(random.pick(HostileTexts.all))
        }
    }

    private mutating func changeFields(_ fields: inout [SpecValue.Field]) {
        let index = fields.isEmpty ? 0 : random.number(below: fields.count)
        switch random.number(below: 5) {
        case 0 where !fields.isEmpty: fields.remove(at: index)
        case 1 where !fields.isEmpty:
            let misspelt = misspelling(of: fields[index].name)
            if !fields.contains(where: { $0.name == misspelt }) { fields[index].name = misspelt }
        case 2: fields = fields.filter { $0.name == "name" }
        default:
            let name = random.pick(HostileTexts.fields)
            if !fields.contains(where: { $0.name == name }) { fields.append(field(name, anything())) }
        }
    }

    private mutating func misspelling(of name: String) -> String {
        switch random.number(below: 4) {
        case 0: name.uppercased()
        case 1: String(name.dropLast())
        case 2: name + " "
        default: name.replacing("_", with: "-") + "s"
        }
    }

    private mutating func text(for name: String) -> String {
        switch name {
        case "resource_type": random.pick(catalog.resourceTypes.map(\.name) + ["", "Agent", "agents", "projekt"])
        case "role": random.pick(catalog.resourceTypes.flatMap(\.roles).map(\.name) + ["", "Owner", "boss"])
        case "preset": random.pick(catalog.presets.map(\.id) + ["", "readonly", "Deploy"])
        case "resource_id": random.happens(inHundred: 60) ? resourceID() : random.pick(HostileTexts.all)
        case "description": random.pick(HostileTexts.tooLong)
        default: random.pick(HostileTexts.all)
        }
    }

    private mutating func anything() -> SpecValue {
        switch random.number(below: 12) {
        case 0: .null
        case 1: .boolean(random.happens(inHundred: 50))
        case 2: .number(random.pick(["0", "1", "-1", "1.5", "1e3", "2024", "9007199254740993"]))
        case 3: .list([])
        case 4: .mapping([])
        case 5: .list([.string("a"), .null, .number("1")])
        case 6: .list([.list([.list([])])])
        case 7: .mapping([field("name", .mapping([field("name", .null)]))])
        case 8: .list([scope()])
        case 9: .mapping([field("api_keys", .list([]))])
        default: .string(random.pick(HostileTexts.all))
        }
    }
}
