import KeybookCommands
import TestSupport
import Testing

/// `can`, `access` and `who-can` in one small project.
struct AccessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            groups:
              - id: grp_eng
                name: Engineering
                members: [mem_ana, mem_bo]
                grants: [{ resource_type: agent, resource_id: agt_build, role: owner }]
              - id: grp_data

            """, to: "groups.yaml")
        try folder.write(
            """
            resources:
              - { resource_type: org, resource_id: org_acme }
              - { resource_type: namespace, resource_id: ns_prod, parent: org_acme }
              - { resource_type: project, resource_id: prj_site, parent: ns_prod }
              - { resource_type: agent, resource_id: agt_build, parent: ns_prod }

            """, to: "resources.yaml")
        try folder.write("keys: ['keys/*.yaml']\ngroups: groups.yaml\nresources: resources.yaml\n", to: "keybook.yaml")
        try folder.write(
            """
            name: deploy
            scopes: [{ resource_type: namespace, resource_id: ns_prod, role: admin }]
            sharing_group_ids: [grp_eng, grp_data]

            """, to: "keys/deploy.yaml")
        try folder.write(
            """
            name: report
            scopes:
              - { resource_type: project, resource_id: prj_site, role: viewer }
              - { resource_type: project, resource_id: prj_new, role: editor }
            sharing_group_ids: [grp_eng]

            """, to: "keys/report.yaml")
    }

    private func run(_ arguments: String...) async -> CommandRun {
        await CommandRun(arguments: arguments + ["--config", folder.path + "/keybook.yaml"])
    }

    private func key(_ name: String) -> String { "\(folder.path)/keys/\(name).yaml" }

    @Test func aYesSaysEveryReason() async {
        let run = await run("can", key("deploy"), "run", "agent:agt_build")
        #expect(run.status == .success)
        #expect(
            run.output == """
                yes: `deploy` can run agent:agt_build
                  by group grp_eng with agent:agt_build:owner
                     owner gives run
                  by scope namespace:ns_prod:admin
                     namespace:ns_prod contains agent:agt_build, on which its admin is owner
                     owner gives run

                """)
    }

    @Test func aNoSaysWhatWouldBeNeeded() async {
        let run = await run("can", key("report"), "update", "project:prj_site")
        #expect(run.status == .findings)
        #expect(
            run.output == """
                no: `report` cannot update project:prj_site
                  scope project:prj_site:viewer gives discover, read
                  needed: project:prj_site:editor, the weakest role that gives update

                """)
    }

    @Test func jsonIsWhatTheRulebookSays() async {
        let run = await run("can", key("deploy"), "delete", "project:prj_site", "--format", "json")
        #expect(
            run.output.hasPrefix(
                #"{"allowed":true,"because":[{"grant":{"resource_type":"namespace","resource_id":"ns_prod","role":"admin"},"#
                    + #""group":null,"through":["namespace:ns_prod"]}],"needed":null,"#))
        let no = await self.run("can", key("report"), "share", "project:prj_site", "--format", "json")
        #expect(no.status == .findings)
        #expect(
            no.output.hasPrefix(
                #"{"allowed":false,"because":[],"needed":{"resource_type":"project","resource_id":"prj_site","role":"owner"},"#))
    }

    @Test func anUnlistedResourceIsReachedDirectlyOnlyAndTheAnswerSaysSo() async {
        let run = await run("can", key("report"), "update", "project:prj_new")
        #expect(run.status == .success)
        #expect(run.output.contains("note: project:prj_new is in no resources file"))
        let deploy = await self.run("can", key("deploy"), "update", "project:prj_new")
        #expect(deploy.status == .findings)
        #expect(deploy.output.contains("note: project:prj_new is in no resources file"))
    }

    @Test(arguments: [
        ("runn", "agent:agt_build", "error: unknown permission `runn`\n  = did you mean `run`?\n"),
        (
            "create_project", "agent:agt_build",
            "error: no role of `agent` gives `create_project`\n  = on `agent` there are `discover`, `read`, `run`, `update`, "
                + "`delete`, `share`\n"
        ),
        ("run", "agnet:agt_build", "error: unknown resource type `agnet`\n  = did you mean `agent`?\n"),
        ("run", "agt_build", "error: `agt_build` names no resource\n  = write TYPE:ID, as in `agent:agt_build`\n"),
    ])
    func whatIsNotThereIsAnErrorWithWhatIs(permission: String, resource: String, error: String) async {
        let run = await run("can", key("deploy"), permission, resource)
        #expect(run.status == .failure)
        #expect(run.output == "")
        #expect(run.error == error)
    }

    @Test func aSpecThatLeavesOpenWhatItGrantsIsNotAnswered() async throws {
        try folder.write(
            """
            name: odd
            scopes:
              - { resource_type: project, resource_id: prj_site, role: boss }
            sharing_group_ids: [grp_eng]

            """, to: "keys/odd.yaml")
        let run = await run("can", key("odd"), "read", "project:prj_site")
        #expect(run.status == .failure)
        #expect(run.output == "")
        #expect(run.error.contains("role-invalid"))
        #expect(run.error.contains("does not say clearly what is granted"))
        // It hides nobody else.
        let all = await self.run("who-can", "read", "project:prj_site")
        #expect(all.status == .failure)
        #expect(all.output.hasPrefix("2 keys can read project:prj_site\n"))
    }

    @Test(arguments: [
        "groups:\n  - id: grp_eng\n    grnats: []\n", "groups:\n  - { id: grp_eng }\n  - { id: grp_eng }\n", "groups: [\n",
        "groups:\n  - id: grp_eng\n    grants: [{ resource_type: agent, resource_id: a, role: boss }]\n",
    ])
    func anInventoryThatLeavesOpenWhatItGrantsIsNotAnswered(groups: String) async throws {
        try folder.write(groups, to: "groups.yaml")
        let run = await run("can", key("deploy"), "run", "agent:agt_build")
        #expect(run.status == .failure)
        #expect(run.output == "")
        #expect(run.error.contains("groups.yaml` does not say clearly what is granted"))
    }

    @Test func whatHasNothingToDoWithAccessKeepsNoAnswerBack() async throws {
        try folder.write("scopes: [{ resource_type: project, resource_id: agt_a, role: viewer }]\n", to: "keys/odd.yaml")
        let run = await run("can", key("odd"), "read", "project:agt_a")
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("yes: \(folder.path)/keys/odd.yaml can read project:agt_a\n"))
    }

    @Test func accessShowsEverythingAndWhatComesFromGroups() async {
        let run = await run("access", key("report"))
        #expect(run.status == .success)
        #expect(
            run.output == """
                `report` (\(key("report")))

                  project:prj_new
                    discover, read, update
                    by scope project:prj_new:editor

                  project:prj_site
                    discover, read
                    by scope project:prj_site:viewer

                  agent:agt_build
                    only through a group: discover, read, run, update, delete, share
                    by group grp_eng with agent:agt_build:owner

                  note: project:prj_new is in no resources file, so that its container is unknown: only what is granted on it \
                itself reaches it

                """)
    }

    @Test func accessShowsWhatMayBeCreatedAndWhoWillOwnIt() async {
        let run = await run("access", key("deploy"))
        #expect(
            run.output.hasSuffix(
                """
                  what it may create
                    project in namespace:ns_prod: owner: grp_eng (mem_ana, mem_bo), grp_data (no members)
                    agent in namespace:ns_prod: owner: grp_eng (mem_ana, mem_bo), grp_data (no members)

                """))
        let json = await self.run("access", key("deploy"), "--format", "json")
        #expect(
            json.output.contains(
                #""creates":[{"resource_type":"project","in":{"resource_type":"namespace","resource_id":"ns_prod"},"#
                    + #""owners":[{"group":"grp_eng","members":["mem_ana","mem_bo"]},{"group":"grp_data","members":[]}]}"#))
    }

    @Test func markdownIsATableForEachKey() async {
        let run = await run("access", "--format", "markdown")
        #expect(run.output.hasPrefix("## `deploy`\n\n| resource | can | by |\n| --- | --- | --- |\n"))
        #expect(
            run.output.contains(
                "| `agent:agt_build` | only through a group: **discover, read, run, update, delete, share** "
                    + "| `group grp_eng with agent:agt_build:owner` |\n"))
    }

    @Test func hostileNamesStayInTheirCells() async throws {
        try folder.write(
            "name: \"a | b ` \\u001b[31m\\n# x\"\nscopes: [{ resource_type: project, resource_id: 'p|`*', role: viewer }]\n"
                + "sharing_group_ids: []\n", to: "keys/odd.yaml")
        let markdown = await run("access", key("odd"), "--format", "markdown")
        #expect(markdown.output.hasPrefix("## ``a \\| b ` \\u{1b}[31m\\u{a}# x``\n"))
        let text = await run("access", key("odd"))
        #expect(!text.output.contains("\u{1B}"))
    }

    @Test func everyKeyAndGroupIsFound() async {
        let run = await run("who-can", "share", "agent:agt_build")
        #expect(run.status == .success)
        #expect(
            run.output == """
                2 keys and 1 group can share agent:agt_build

                  key `deploy` (\(key("deploy")))
                    by group grp_eng with agent:agt_build:owner
                    by scope namespace:ns_prod:admin, as owner

                  key `report` (\(key("report")))
                    by group grp_eng with agent:agt_build:owner

                  group grp_eng (mem_ana, mem_bo)
                    by its grant agent:agt_build:owner

                """)
        let nobody = await self.run("who-can", "manage_keys", "org:org_acme")
        #expect(nobody.status == .success)
        #expect(nobody.output == "nobody that is known can manage_keys org:org_acme\n")
    }

    @Test func nothingToAskAboutIsAnError() async throws {
        let empty = try TemporaryFolder()
        let run = await CommandRun("access", empty.path)
        #expect(run.status == .failure)
        #expect(run.error == "error: no spec file was found\n  = give a SPEC, or name the specs under `keys:` in keybook.yaml\n")
    }

    @Test func noSecretsTailIsShown() async throws {
        let secret = "sk_tu_0123456789abcdefXYZ"
        try folder.write(
            "name: \(secret)\nscopes: [{ resource_type: project, resource_id: \(secret), role: viewer }]\n"
                + "sharing_group_ids: [\(secret)]\n", to: "keys/odd.yaml")
        for format in ["text", "json", "markdown"] {
            let run = await run("access", key("odd"), "--format", format)
            #expect(!(run.output + run.error).contains("789abc"), "\(run.output)")
        }
        for format in ["text", "json"] {
            let run = await run("can", key("odd"), "delete", "project:\(secret)", "--format", format)
            #expect(!(run.output + run.error).contains("789abc"), "\(run.output)")
        }
    }
}
