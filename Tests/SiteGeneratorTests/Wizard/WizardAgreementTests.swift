import Foundation
import KeyModel
import KeyValidator
import KeyWriting
import Platform
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

/// The wizard's script says of a key what keybook says of it: the same findings at the same places in the same words, the same files
/// byte for byte, the same sentences of what it can do.
@Suite(.enabled(if: JavaScript() != nil, "needs node, or Python's playwright with a browser"))
struct WizardAgreementTests {
    struct Platform: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let world: AccessWorld
    }

    private static let count = 500

    static let platforms: [Platform] = {
        var random = SplitMix(seed: 7)
        let source = try? SourceFile(name: "catalog.yaml", bytes: Fixture.codeHosting.bytes)
        let other = source.flatMap { CheckedCatalog($0, as: .yaml).catalog }
        return [("the standard catalog", Catalog.standard), ("code hosting", other ?? .standard)].flatMap { name, catalog in
            [
                Platform(testDescription: name, world: AccessWorld(catalog: catalog, inventory: .empty)),
                Platform(
                    testDescription: name + " with inventories",
                    world: AccessWorld(catalog: catalog, inventory: .generated(for: catalog, using: &random))),
            ]
        }
    }()

    /// What the script makes of one key.
    private struct Made: Decodable {
        struct Finding: Decodable, Hashable {
            let rule: String
            let severity: String
            let at: String
            let message: String
            let notes: [String]
        }

        struct Creation: Decodable, Hashable {
            let type: String
            let container: String
            let isShared: Bool
        }

        let yaml: String
        let json: String
        let curl: String
        let findings: [Finding]
        let meanings: [String]
        let creations: [Creation]
        let link: String
        let isRestored: Bool
    }

    private static let function = """
        ({ data, keys }) => {
          const { makeWorld, check, yaml, json, curl, meaning, creations, linkTo, readLink } = keybookWizard;
          const world = makeWorld(data);
          // As the catalog says it, with the id as it is.
          const raw = { ...world, shown: (text) => text };
          return keys.map((key) => {
            const link = linkTo({ ...key, step: 3 });
            const read = readLink(link, world).state;
            const back = { ...read, scopes: read?.scopes.map(({ type, id, role }) => ({ type, id, role })) };
            return {
              yaml: yaml(key), json: json(key), curl: curl(key), findings: check(key, world), link,
              meanings: key.scopes.map((scope) => meaning(scope, raw)), creations: creations(key, world),
              isRestored: yaml(back) === yaml(key) && read.step === 3,
            };
          });
        }
        """

    @Test(arguments: platforms)
    func saysWhatKeybookSays(_ platform: Platform) throws {
        let world = platform.world
        var random = SplitMix(seed: 20)
        let keys = (0..<Self.count).map { _ in GeneratedAnswers(in: world, using: &random) }
        let data = String(decoding: WizardData(world: world, rulePage: { _ in nil }).json, as: UTF8.self)
        let input = "{\"data\": \(data), \"keys\": [\(keys.map(\.json).joined(separator: ","))]}"
        let engine = try #require(JavaScript())
        let printed = try engine.result(of: Self.function, on: input, after: Self.scripts)
        let made = try JSONDecoder().decode([Made].self, from: Data(printed.utf8))
        #expect(made.count == keys.count)
        let checker = SpecChecker(context: CheckContext(world: world, earlierNames: [:]))
        var told: Set<String> = []
        for (answers, made) in zip(keys, made) {
            let (key, spec) = (answers.key, SpecText(answers.key, as: .yaml).text)
            #expect(made.yaml == spec)
            #expect(made.json == SpecText(key, as: .json).text)
            #expect(made.curl == CreationRequest(key).curlCommand(to: .variable))
            let source = SourceFile(name: "key.yaml", text: spec)
            let places = Places(of: source)
            let findings = checker.check(source, as: .yaml).diagnostics.map { finding in
                Made.Finding(
                    rule: finding.rule, severity: finding.severity.rawValue, at: places[finding.range.start.offset],
                    message: finding.message,
                    notes: finding.notes)
            }
            #expect(made.findings == findings, "\(answers.json)")
            told.formUnion(findings.map(\.rule))
            #expect(made.meanings == key.scopes.map { world.catalog.meaning(of: $0).joined(separator: " ") })
            let creations = world.creations(by: key).map { creation in
                Made.Creation(
                    type: world.catalog.resourceTypes[creation.type].name, container: world.catalog.shortForm(creation.container),
                    isShared: world.catalog.sharing.resourceTypes.contains(world.catalog.resourceTypes[creation.type].name))
            }
            #expect(made.creations == creations, "\(answers.json)")
            let holdsSecret = findings.contains { $0.rule == "secret-present" }
            #expect(made.isRestored || holdsSecret || key.sharingGroupIDs.contains(""), "\(made.link)")
        }
        let possible = Set(WizardData.rules).subtracting(world.inventory.resources == nil ? Self.rulesOfInventories : [])
        let limits = world.catalog.limits
        let missing = possible.subtracting(told)
            .subtracting(world.catalog.holdsLegacyRole ? [] : ["role-legacy"])
            .subtracting(limits.minimumScopes > 0 ? [] : ["scopes-empty"])
            .subtracting(limits.minimumSharingGroups > 0 ? [] : ["sharing-groups-empty"])
        #expect(missing.isEmpty, "the corpus has no key that breaks these")
    }

    private static let rulesOfInventories: Set = ["resource-unknown", "scope-covered", "group-unknown", "group-widens-access"]

    /// As they stand in the folder of the theme, in order.
    private static let scripts: [String] = {
        let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/templates/components/wizard"
        return ((try? Files.entries(of: folder)) ?? []).map(\.name).sorted().compactMap { name in
            (try? Files.read(folder + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
        }
    }()
}

extension Catalog {
    fileprivate var holdsLegacyRole: Bool { resourceTypes.contains { $0.roles.contains(where: \.isLegacy) } }
}

/// Which part of a key stands at an offset of its spec, in the script's names.
private struct Places {
    private var names: [Int: String] = [:]

    init(of source: SourceFile) {
        guard let root = source.readValues(as: .yaml).documents.first?.root else { return }
        for field in root.fields {
            let name = field.name.text == "sharing_group_ids" ? "groups" : field.name.text
            names[field.value.span.start] = name
            for (index, item) in field.value.items.enumerated() {
                names[item.entrySpan.start] = "\(name).\(index)"
                for part in item.fields {
                    let part = (name: part.name.text.split(separator: "_").last ?? "", place: part.value.span.start)
                    names[part.place] = "\(name).\(index).\(part.name)"
                }
            }
        }
    }

    subscript(offset: Int) -> String { names[offset] ?? "at \(offset)" }
}
