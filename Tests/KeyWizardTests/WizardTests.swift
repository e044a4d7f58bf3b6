import KeyModel
import KeyValidator
import KeyWizard
import KeyWriting
import Platform
import SourceText
import TerminalForms
import Testing

struct WizardTests {
    @Test func walksFromAPresetToASpecThatTheCheckHasNothingAgainst() throws {
        var walk = Walk()
        #expect(walk.shows("What is the key for?"))
        walk.press(.enter)
        #expect(walk.shows("Which namespace?"))
        walk.say("ns_prod")
        #expect(walk.shows("Which agent?"))
        walk.say("agt_build")
        walk.say("prj_site")
        #expect(walk.lines.contains { $0.hasPrefix("agent      agt_build  editor") }, "\(walk.screen)")
        walk.press(.enter)
        #expect(walk.shows("Sharing groups"))
        walk.say("grp_engineering")
        walk.press(.enter)
        walk.say("CI deploy")
        walk.say("Deploys the main branch")
        #expect(walk.shows("Write keys/ci-deploy.yaml"))
        #expect(walk.shows("The check has no findings."), "\(walk.screen)")
        walk.press(.enter)
        guard case .write(let draft, let path)? = walk.outcome else {
            Issue.record("\(String(describing: walk.outcome))")
            return
        }
        #expect(path == "keys/ci-deploy.yaml")
        #expect(
            SpecText(draft.key, as: .yaml).text == """
                name: CI deploy
                description: Deploys the main branch
                preset: deploy
                scopes:
                  - resource_type: namespace
                    resource_id: ns_prod
                    role: admin
                  - resource_type: agent
                    resource_id: agt_build
                    role: editor
                  - resource_type: project
                    resource_id: prj_site
                    role: editor
                sharing_group_ids:
                  - grp_engineering

                """)
    }

    @Test func offersEveryPresetOfTheCatalogWithItsDefaultScopes() {
        let walk = Walk()
        for preset in Catalog.standard.presets {
            #expect(walk.lines.contains { $0.contains(preset.name) && $0.contains(preset.useCase) }, "\(preset.id)")
            if !preset.defaultScopes.isEmpty {
                #expect(walk.shows(preset.defaultScopes.map(\.description).joined(separator: ", ")))
            }
        }
    }

    @Test func findsKnownResourcesAndGroupsByAFewLetters() {
        var walk = Walk(settings: .sample(.sample))
        walk.press(.enter, .text("pro"))
        #expect(walk.lines.contains("❯ ns_prod  in org_acme"), "\(walk.screen)")
        walk.press(.enter, .text("dep"), .enter, .enter)
        #expect(walk.draft.scopes.map(\.resourceID) == ["ns_prod", "agt_deploy", "prj_site"])
        walk.press(.enter, .text("eng"))
        #expect(walk.lines.contains("❯ [ ] grp_engineering  Engineering, 2 members"), "\(walk.screen)")
        walk.press(.enter, .down, .text(" "))
        #expect(walk.draft.groups == ["grp_engineering", "grp_operations"])
    }

    @Test func saysWhatIsWrongWithAnIdWhileItIsTypedAndTakesNone() {
        var walk = Walk()
        walk.press(.enter, .text("agt_x"))
        #expect(walk.shows("error: agt_x is the id of a resource of type agent, not namespace"), "\(walk.screen)")
        walk.press(.enter)
        #expect(walk.shows("Which namespace?"))
        walk.press(.control("u"), .enter)
        #expect(walk.shows("an id is needed, or leave the scope out"))
        walk.press(.text("ns_*"))
        #expect(walk.shows("holds *"))
        walk.press(.control("u"), .text("ns_prod"))
        #expect(walk.shows("On the namespace ns_prod the key can see that it exists"))
    }

    @Test func leavesAScopeOut() {
        var walk = Walk()
        walk.press(.enter, .down, .enter)
        #expect(walk.shows("Which agent?"))
        #expect(walk.draft.scopes.map(\.resourceType) == ["agent", "project"])
    }

    @Test func changesAddsAndRemovesScopes() {
        var walk = Walk.atScopes
        walk.press(.home, .enter)
        #expect(walk.shows("On which type of resource?"))
        walk.press(.enter, .down, .down)
        #expect(walk.shows("Which role on the agent?"))
        #expect(walk.shows("On the agent agt_… the key can"))
        walk.press(.home, .enter)
        #expect(walk.shows("❯ id agt_build"))
        walk.press(.text("er"), .enter)
        #expect(walk.draft.scopes == [Scope(resourceType: "agent", resourceID: "agt_builder", role: "discoverer")])
        walk.press(.text("a"), .text("p"), .enter, .end, .enter)
        walk.say("prj_site")
        #expect(walk.draft.scopes.last == Scope(resourceType: "project", resourceID: "prj_site", role: "owner"))
        #expect(walk.shows("warning: project:owner grants update, delete, share"), "\(walk.screen)")
        walk.press(.home, .text("d"))
        #expect(walk.draft.scopes.map(\.resourceID) == ["prj_site"])
        walk.press(.text("d"))
        #expect(walk.draft.scopes == [])
        walk.press(.end, .enter)
        #expect(walk.shows("a key needs a scope: add one"))
    }

    @Test func showsWhatTheCheckSaysOfTheScopes() {
        var walk = Walk.atScopes
        walk.press(.text("a"), .text("a"), .enter, .enter)
        walk.say("agt_build")
        #expect(walk.shows("warning:"), "\(walk.screen)")
    }

    @Test func goesBackStepByStepAndKeepsWhatWasSaid() {
        var walk = Walk.atReview
        walk.press(.escape)
        #expect(walk.shows("A description"))
        walk.press(.escape)
        #expect(walk.shows("❯ CI"))
        walk.press(.escape)
        #expect(walk.shows("[x] grp_a"))
        walk.press(.escape)
        #expect(walk.shows("agt_build"))
        walk.press(.escape)
        #expect(walk.shows("What is the key for?"))
        walk.press(.enter, .enter, .enter, .enter, .enter)
        #expect(walk.shows("Write keys/ci.yaml"), "\(walk.screen)")
    }

    @Test func backFromAResourceGoesToTheOneBefore() {
        var walk = Walk()
        walk.press(.enter)
        walk.say("ns_prod")
        walk.press(.escape)
        #expect(walk.shows("❯ id ns_prod"))
        walk.press(.escape)
        #expect(walk.shows("What is the key for?"))
    }

    @Test func anotherPresetKeepsTheIdsOfItsTypes() {
        var walk = Walk()
        walk.press(.enter)
        walk.say("ns_prod")
        walk.say("agt_build")
        walk.press(.escape, .escape, .escape, .down, .enter)
        #expect(
            walk.draft.scopes == [
                Scope(resourceType: "agent", resourceID: "agt_build", role: "viewer"),
                Scope(resourceType: "project", resourceID: "", role: "viewer"),
            ])
    }

    @Test func customBeginsWithAnEmptyList() {
        var walk = Walk()
        walk.press(.up, .enter)
        #expect(walk.shows("❯ Add a scope"))
        #expect(walk.draft.preset == "custom")
    }

    @Test func anAnswerIsChangedFromTheReviewAndLeadsBackThere() {
        var walk = Walk.atReview
        walk.press(.down, .enter)
        #expect(walk.lines.contains("❯ Preset          Read-Only"), "\(walk.screen)")
        walk.press(.text("n"), .enter, .control("u"))
        walk.say("Other name")
        #expect(walk.shows("Write keys/other-name.yaml"))
        walk.press(.down, .enter, .end, .enter, .control("u"))
        walk.say("x.json")
        #expect(walk.shows("Write x.json"))
        #expect(walk.shows("\"name\": \"Other name\""))
        walk.press(.enter)
        #expect(walk.outcome == .write(walk.draft, path: "x.json"))
    }

    @Test func aFileThatIsThereIsNotWrittenOver() {
        var walk = Walk.atReview(settings: .sample(taken: ["keys/ci.yaml", "a.yaml"]))
        #expect(walk.shows("Write keys/ci-2.yaml"))
        walk.press(.down, .enter, .end, .enter, .control("u"))
        walk.say("a.yaml")
        #expect(walk.shows("a.yaml is there already"))
        walk.press(.control("u"), .enter)
        #expect(walk.shows("the file needs a name"))
        #expect(walk.outcome == nil)
    }

    @Test func aSpecWithAnErrorIsNotWritten() {
        var draft = KeyDraft()
        draft.preset = "custom"
        draft.groups = ["grp_a"]
        draft.scopes = [Scope(resourceType: "agent", resourceID: "agt_a", role: "boss")]
        var walk = Walk(draft)
        #expect(walk.shows("error: boss is not a role of agent"), "\(walk.screen)")
        walk.press(.end, .enter)
        #expect(walk.shows("mend the errors first"))
    }

    @Test func asksOnlyForWhatIsNotSaid() {
        var draft = KeyDraft()
        draft.preset = "deploy"
        draft.groups = ["grp_a"]
        draft.description = "x"
        var walk = Walk(draft)
        #expect(walk.shows("Which namespace?"))
        for id in ["ns_a", "agt_a", "prj_a"] { walk.say(id) }
        walk.press(.enter)
        #expect(walk.shows("What is the key called?"))
        walk.say("CI")
        #expect(walk.shows("Write keys/ci.yaml"))
    }

    @Test func aPresetThatIsNoneIsAskedFor() {
        var draft = KeyDraft()
        draft.preset = "deplo"
        #expect(Walk(draft).shows("deplo is not a preset"))
    }

    @Test func scopesThatWereSaidAreNotReplacedByAPreset() {
        var draft = KeyDraft()
        draft.scopes = [Scope(resourceType: "agent", resourceID: "agt_a", role: "viewer")]
        var walk = Walk(draft)
        walk.press(.enter)
        #expect(walk.draft.preset == "deploy")
        #expect(walk.draft.scopes == draft.scopes)
        #expect(walk.shows("Sharing groups"))
    }

    @Test func saysWhatTheGroupsGiveTheKey() {
        var walk = Walk.atReview(settings: .sample(.sample), group: "grp_engineering")
        walk.size = TerminalSize(columns: 80, rows: 60)
        #expect(walk.shows("Through grp_engineering: On the project prj_site the key can"), "\(walk.screen)")
    }

    @Test(arguments: [KeyPress.control("c"), .control("d")])
    func quitsFromEveryStep(key: KeyPress) {
        for walk in [Walk(), .atScopes, .atReview] {
            var walk = walk
            walk.press(key)
            #expect(walk.outcome == .quit)
        }
    }

    @Test func ctrlDInATextOnlyDeletes() {
        var walk = Walk()
        walk.press(.enter, .text("ns_a"), .control("d"))
        #expect(walk.outcome == nil)
    }

    @Test func leavingAtTheFirstStepIsAskedAbout() {
        var walk = Walk()
        walk.press(.escape)
        #expect(walk.shows("Quit? Nothing is written yet."))
        walk.press(.escape)
        #expect(walk.shows("What is the key for?"))
        walk.press(.escape, .text("y"))
        #expect(walk.outcome == .quit)
    }
}
