import KeyValidator
import Platform
import Testing

struct RuleFixtureTests {
    @Test(arguments: try MarkedSpec.all())
    func findsWhatTheFixtureMarksAndNothingElse(spec: MarkedSpec) {
        #expect(spec.findings() == spec.expected)
    }

    /// A file over a mebibyte is made by `SizeLimitTests` rather than kept.
    @Test(arguments: RuleSet.all.map(\.id).filter { $0 != "file-too-large" })
    func everyRuleHasAFixtureThatItIsFoundIn(id: String) throws {
        let folder = MarkedSpec.root + "/" + id
        let specs = try Files.entries(of: folder).map { try MarkedSpec(path: folder + "/" + $0.name) }
        #expect(specs.contains { $0.expected.contains { $0.hasSuffix(" " + id) } })
    }

    @Test func everyFixtureFolderIsARule() throws {
        for folder in try Files.entries(of: MarkedSpec.root) {
            #expect(RuleSet.rule(folder.name) != nil, "\(folder.name)")
        }
    }

    @Test func everyRuleFileIsInTheList() throws {
        let sources =
            MarkedSpec.root.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Sources/KeyValidator/Rules"
        for file in try Files.entries(of: sources) {
            let text = String(decoding: try Files.read(sources + "/" + file.name), as: UTF8.self)
            guard let line = text.split(separator: "\n").first(where: { $0.contains("var id: String { \"") }) else { continue }
            let id = line.split(separator: "\"")[1]
            #expect(RuleSet.rule(String(id)) != nil, "\(file.name) is not in RuleSet.list: add a line for it")
        }
    }
}
