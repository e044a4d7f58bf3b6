import KeyModel
import KeyValidator
import KeyWriting
import SourceText
import TestSupport
import Testing

struct SpecTextTests {
    private static let key = APIKey(
        name: "CI", description: "Deploys: main\n\nand creates what a release needs\n", preset: "deploy",
        scopes: [
            Scope(resourceType: "namespace", resourceID: "ns_prod", role: "admin"),
            Scope(resourceType: "agent", resourceID: "agt_build", role: "editor"),
        ], sharingGroupIDs: ["grp_eng", "123"])

    @Test func writesYAMLAsPeopleDo() {
        #expect(
            SpecText(Self.key, as: .yaml).text == """
                name: CI
                description: |
                  Deploys: main

                  and creates what a release needs
                preset: deploy
                scopes:
                  - resource_type: namespace
                    resource_id: ns_prod
                    role: admin
                  - resource_type: agent
                    resource_id: agt_build
                    role: editor
                sharing_group_ids:
                  - grp_eng
                  - "123"

                """)
    }

    @Test func writesJSONAsPeopleDo() {
        #expect(
            SpecText(Self.key, as: .json).text == """
                {
                  "name": "CI",
                  "description": "Deploys: main\\n\\nand creates what a release needs\\n",
                  "preset": "deploy",
                  "scopes": [
                    {"resource_type": "namespace", "resource_id": "ns_prod", "role": "admin"},
                    {"resource_type": "agent", "resource_id": "agt_build", "role": "editor"}
                  ],
                  "sharing_group_ids": ["grp_eng", "123"]
                }

                """)
    }

    @Test func knowsTheLinesOfEachPart() {
        let spec = SpecText(Self.key, as: .yaml)
        #expect(
            spec.lines == [
                .name: 1...1, .description: 2...5, .preset: 6...6, .scopes: 7...13, .scope(0): 8...10, .scope(1): 11...13,
                .groups: 14...16,
            ])
    }

    @Test(arguments: [Notation.yaml, .json])
    func whatIsWrittenReadsBackAsTheSameKey(notation: Notation) {
        var generator = SplitMix(seed: 3)
        func word() -> String {
            let pieces = [
                "a", "12", "no", " ", ": ", " #", "'", "\"", "\\", "\n", "\u{85}", "🚀", "-", "\t", "é", "[", "\u{2028}", "null",
            ]
            return (0..<generator.number(below: 4) + 1).map { _ in pieces[generator.number(below: pieces.count)] }.joined()
        }
        for _ in 0..<500 {
            let key = APIKey(
                name: word(), description: generator.number(below: 2) == 0 ? nil : word(),
                preset: generator.number(below: 2) == 0 ? nil : word(),
                scopes: (0..<generator.number(below: 3)).map { _ in Scope(resourceType: word(), resourceID: word(), role: word())
                },
                sharingGroupIDs: (0..<generator.number(below: 3)).map { _ in word() })
            let file = SourceFile(name: "a", text: SpecText(key, as: notation).text)
            let read = SpecFile(file, notation: notation, catalog: .standard).contents.keys.first?.key
            #expect(read == key)
        }
    }
}
