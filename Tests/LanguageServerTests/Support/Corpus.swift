import KeyValidator
import Platform
import SourceText

/// The specs that are at hand.
enum Corpus {
    private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

    /// Every whole spec that is at hand: our own, those of the rules' pages, and the fixtures without their markers.
    static func files() throws -> [SourceFile] {
        let own = try Files.entries(of: root + "/content/keys").map { entry in
            SourceFile(name: entry.name, bytes: try Files.read(root + "/content/keys/" + entry.name))
        }
        let examples = RuleSet.all.flatMap { rule in
            [rule.documentation.bad, rule.documentation.good].map { SourceFile(name: rule.id + $0.fileName, text: $0.text) }
        }
        let rules = root + "/Tests/Fixtures/Rules/"
        let fixtures = try Files.entries(of: rules).flatMap { rule in
            try Files.entries(of: rules + rule.name).map { entry in
                let text = String(decoding: try Files.read(rules + rule.name + "/" + entry.name), as: UTF8.self)
                return SourceFile(
                    name: rule.name + "/" + entry.name, text: text.replacing(/\n *[\^|>]+ [a-z-]+(?=\n|$)/, with: ""))
            }
        }
        return own + examples + fixtures
    }
}
