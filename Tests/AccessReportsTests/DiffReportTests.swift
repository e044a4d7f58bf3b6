import AccessReports
import KeyModel
import SourceText
import Testing

struct DiffReportTests {
    @Test func textTellsWhatIsGainedLostAndOnlyWrittenDifferently() {
        let text = String(decoding: Self.report.text(TextStyle(isOn: false)), as: UTF8.self)
        #expect(
            text == """
                2 keys gain access (1 added, 1 removed, 1 changed, 1 with the same access, of which 1 written differently)

                WIDENED `deploy` (keys/deploy.yaml)
                  + discover, read, update, delete, share, create_project, create_agent
                    on namespace:ns_prod
                    by scope namespace:ns_prod:admin
                  + update, delete, share
                    on agent:agt_build, agent:agt_test
                    by scope namespace:ns_prod:admin, as owner
                  - discover, read
                    on project:prj_site
                    was by scope project:prj_site:viewer
                  future owners: + grp_new - grp_old

                WIDENED `probe` (keys/probe.yaml), a new key
                  + discover
                    on agent:agt_test
                    by scope agent:agt_test:discoverer
                  future owners: + grp_new

                `gone` (keys/gone.yaml), removed
                  - discover, read
                    on project:prj_site
                    was by scope project:prj_site:viewer
                  future owners: - grp_old

                same access: `runner` (keys/runner.yaml), renamed from `old runner`, written differently

                """)
    }

    @Test func jsonHasTheDocumentedMembersFirst() {
        let json = String(decoding: Self.report.json, as: UTF8.self)
        #expect(
            json.contains(
                """
                {"name":"probe","change":"added","widened":true,\
                "gained":[{"permission":"discover","resource_type":"agent","resource_id":"agt_test"}],"lost":[],\
                "future_owners":{"added":["grp_new"],"removed":[]},"key":"keys/probe.yaml","renamed_from":null,\
                "rewritten":false,"unknown":[]}
                """), "\(json)")
        #expect(
            json.hasSuffix(
                """
                "summary":{"keys":4,"added":1,"removed":1,"changed":1,"same":1,"widened":2,"renamed":1,"rewritten":1,\
                "undecided":0}}

                """), "\(json)")
    }

    @Test func markdownBeginsWithTheSummary() {
        let markdown = Self.report.markdown()
        #expect(
            markdown.hasPrefix(
                """
                **2 keys gain access** (1 added, 1 removed, 1 changed, 1 with the same access, of which 1 written differently)

                #### ⚠️ Widened: `deploy` (`keys/deploy.yaml`)

                | | permissions | on | by |
                | --- | --- | --- | --- |

                """), "\(markdown)")
        #expect(markdown.contains("| lost | `discover`, `read` | `project:prj_site` | `scope project:prj_site:viewer` |\n"))
        #expect(markdown.contains("- `runner` (`keys/runner.yaml`), renamed from `old runner`, written differently\n"))
    }

    @Test func markdownThatDoesNotFitSaysHowMuchIsLeftOut() {
        let markdown = Self.report.markdown(byteLimit: 1000)
        #expect(markdown.utf8.count <= 1000)
        #expect(markdown.contains("There is no room for 2 more keys, 1 of them widened"), "\(markdown)")
    }

    @Test func nothingToTellIsOneLine() {
        let worlds = Self.worlds
        let report = DiffReport([], old: [], new: [], in: worlds)
        #expect(String(decoding: report.text(TextStyle(isOn: false)), as: UTF8.self) == "no key gains access (there is no key)\n")
        #expect(report.markdown() == "**No key gains access** (there is no key)\n")
    }

    @Test func hostileNamesStayInTheirPlace() {
        let hostile = "`a|b` <script>\u{1B}[2J\u{202E}\n# x ghp_0123456789012345678901234567890123456789"
        let key = APIKey(
            name: hostile, scopes: [Scope(resourceType: "agent", resourceID: hostile, role: "owner")],
            sharingGroupIDs: [hostile])
        let comparison = AccessComparison(old: [], new: [key], in: Self.worlds)
        let report = DiffReport(
            comparison.changes, old: [], new: [(KeyLabel(name: hostile, address: hostile), key)], in: Self.worlds)
        let markdown = report.markdown()
        for text in [String(decoding: report.text(TextStyle(isOn: false)), as: UTF8.self), markdown] {
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\n# x"))
        }
        for text in [markdown, String(decoding: report.json, as: UTF8.self)] { #expect(!text.contains("ghp_01234")) }
        // Every `<` and `|` of the name is inside a code span, where it is text.
        #expect(markdown.contains("`` `a\\|b` <script>"), "\(markdown)")
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 3)
    }

    private static let worlds = WorldPair(old: world, new: world)

    private static let world = AccessWorld(
        catalog: .standard,
        inventory: Inventory(
            groups: GroupDirectory(["grp_old", "grp_new"].map { SharingGroup(id: $0) }),
            resources: ResourceTree(
                [
                    Resource(resourceType: "org", resourceID: "org_a"),
                    Resource(resourceType: "namespace", resourceID: "ns_prod", parent: "org_a"),
                    Resource(resourceType: "namespace", resourceID: "ns_site", parent: "org_a"),
                    Resource(resourceType: "agent", resourceID: "agt_build", parent: "ns_prod"),
                    Resource(resourceType: "agent", resourceID: "agt_test", parent: "ns_prod"),
                    Resource(resourceType: "project", resourceID: "prj_site", parent: "ns_site"),
                ], in: .standard)))

    private static let report: DiffReport = {
        let old = [
            key(
                "deploy", [("agent", "agt_build", "viewer"), ("agent", "agt_test", "viewer"), ("project", "prj_site", "viewer")]),
            key("gone", [("project", "prj_site", "viewer")]),
            key("old runner", [("agent", "agt_build", "executor"), ("agent", "agt_test", "viewer")]),
        ]
        let new = [
            key("deploy", [("namespace", "ns_prod", "admin")], group: "grp_new"),
            key("probe", [("agent", "agt_test", "discoverer")], group: "grp_new"),
            key("runner", [("agent", "agt_test", "viewer"), ("agent", "agt_build", "executor")]),
        ]
        let comparison = AccessComparison(old: old.map(\.key), new: new.map(\.key), in: worlds)
        return DiffReport(comparison.changes, old: old, new: new, in: worlds)
    }()

    private static func key(
        _ name: String, _ scopes: [(String, String, String)], group: String = "grp_old"
    ) -> (label: KeyLabel, key: APIKey) {
        let file = name.split(separator: " ").last.map(String.init) ?? name
        return (
            KeyLabel(name: name, address: "keys/\(file).yaml"),
            APIKey(
                name: name, scopes: scopes.map { Scope(resourceType: $0, resourceID: $1, role: $2) }, sharingGroupIDs: [group])
        )
    }
}
