import KeyModel
import KeyValidator
import Platform
import SourceText
import TestSupport
import Testing

/// What holds for every file that is fixed, over generated specs, the fixtures of the rules, and both of them with bytes changed.
struct FixPropertyTests {
    /// A range of seeds a case, so that a failure names few of them.
    @Test(arguments: 0..<40)
    func aGeneratedSpecSaysWhatItWasMeantToSay(group: UInt64) throws {
        for seed in group * 25..<group * 25 + 25 {
            let spec = GeneratedSpec(seed: seed)
            let result = fixed(spec.text, as: spec.isJSON ? .json : .yaml)
            expectToHold(result, as: spec.isJSON ? .json : .yaml, "seed \(seed)")
            #expect(
                words(result.source, as: spec.isJSON ? .json : .yaml) == spec.keys.map(\.mended), "seed \(seed)\n\(spec.text)")
            #expect(result.report.diagnostics.compactMap(\.fix).isEmpty, "seed \(seed)\n\(spec.text)")
            for comment in spec.keptComments {
                #expect(result.source.string.contains(comment), "seed \(seed): \(comment)\n\(spec.text)")
            }
            for comment in spec.removedComments {
                #expect(!result.source.string.contains(comment), "seed \(seed): \(comment)\n\(spec.text)")
            }
        }
    }

    @Test(arguments: try MarkedSpec.all())
    func theFixturesHold(spec: MarkedSpec) {
        let notation = Notation(fileName: spec.path)
        let result = fixed(spec.text, as: notation)
        expectToHold(result, as: notation, spec.testDescription)
        #expect(result.report.diagnostics.compactMap(\.fix).isEmpty)
        for ending in [spec.text.replacing("\n", with: "\r\n"), "\u{FEFF}" + spec.text] {
            expectToHold(fixed(ending, as: notation), as: notation, spec.testDescription)
        }
    }

    @Test(arguments: 0..<20)
    func whateverTheBytesAreNothingElseChanges(group: UInt64) throws {
        let fixtures = try MarkedSpec.all().filter { $0.text.utf8.count < 2000 }
        var random = SplitMix(seed: group)
        for number in 0..<40 {
            let isFixture = random.happens(oneIn: 2)
            let fixture = random.pick(fixtures)
            let generated = GeneratedSpec(seed: random.next())
            let notation = isFixture ? Notation(fileName: fixture.path) : generated.isJSON ? .json : .yaml
            let bytes = mutated(Array((isFixture ? fixture.text : generated.text).utf8), using: &random)
            let source = SourceFile(name: "a", bytes: bytes)
            expectToHold(SpecChecker().fixed(source, as: notation), as: notation, "\(group) \(number)")
        }
    }

    /// What holds however broken a file is.
    private func expectToHold(_ result: FixedSource, as notation: Notation, _ comment: String) {
        let (old, new) = (result.original, result.source)
        #expect(result.changes.applied(from: old, to: new) == new.bytes, "\(comment)")
        for (first, second) in zip(result.changes, result.changes.dropFirst()) {
            #expect(first.old.upperBound < second.old.lowerBound, "\(comment)")
        }
        let (before, after) = (old.readValues(as: notation), new.readValues(as: notation))
        #expect(before.failure?.reason == after.failure?.reason, "\(comment)\n\(old.string)")
        #expect(before.documents.count == after.documents.count, "\(comment)\n\(old.string)")
        #expect(result.isChanged == !result.applied.isEmpty, "\(comment)")
        let again = SpecChecker().fixed(new, as: notation)
        #expect(again.source.bytes == new.bytes && again.applied.isEmpty, "\(comment)\n\(old.string)")
        #expect(SpecChecker().check(new, as: notation).diagnostics == result.report.diagnostics, "\(comment)")
    }

    private func fixed(_ text: String, as notation: Notation) -> FixedSource {
        SpecChecker().fixed(SourceFile(name: "a", text: text), as: notation)
    }

    /// A few bytes taken out, doubled, moved or replaced by those that mean something to YAML.
    private func mutated(_ bytes: [UInt8], using random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.insert(contentsOf: random.pick(Self.insertions).utf8, at: start)
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes[start] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    private static let insertions = [
        "\n", "\r", " ", "\t", "#", " # c\n", ",", "[", "]", "{", "}", "- ", "? ", ": ", "&a ", "*a", "'", "\"", "|\n", ">+\n",
        "---\n",
        "\u{85}", "\u{2028}", "\u{FEFF}", "<<: ", "\\", "sharing_group_ids: [a, a]\n", "role: viewr\n",
    ]

    /// What each key says.
    private func words(_ source: SourceFile, as notation: Notation) -> [String] {
        SpecFile(source, notation: notation, catalog: .standard).contents.keys.map { key in
            let scopes = (key.scopes?.value.items ?? []).map { scope in
                ["resource_type", "resource_id", "role"].map { name in
                    scope.fields.first { $0.name.text == name }?.value.text ?? "?"
                }.joined(separator: ":")
            }
            let groups = (key.groups?.items ?? []).map(\.text)
            let name = key.name?.text ?? "?"
            return
                "\(name); \(key.presetValue?.text ?? "-"); \(scopes.joined(separator: " ")); \(groups.joined(separator: " "))"
        }
    }
}
