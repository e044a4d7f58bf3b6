import KeybookCommands
import SourceText
import TestSupport
import Testing

/// A project with inventories, two keys in a file, and what is expected of them.
struct TestVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "keys: [keys/**]\ntests: [keys/tests/*.yaml]\ngroups: groups.yaml\nresources: resources.yaml\n", to: "keybook.yaml")
        try folder.write(
            """
            groups:
              - id: grp_eng
                grants:
                  - { resource_type: project, resource_id: prj_site, role: discoverer }
                  - { resource_type: project, resource_id: prj_pay, role: viewer }

            """, to: "groups.yaml")
        try folder.write(
            """
            resources:
              - { resource_type: namespace, resource_id: ns_prod }
              - { resource_type: project, resource_id: prj_site, parent: ns_prod }
              - { resource_type: project, resource_id: prj_pay }
              - { resource_type: agent, resource_id: agt_build, parent: ns_prod }
              - { resource_type: agent, resource_id: agt_test, parent: ns_prod }

            """, to: "resources.yaml")
        try folder.write(
            """
            name: CI deploy
            scopes:
              - { resource_type: namespace, resource_id: ns_prod, role: admin }
              - { resource_type: agent, resource_id: agt_build, role: executor }
            sharing_group_ids: [grp_eng]
            ---
            name: Nightly
            scopes:
              - { resource_type: agent, resource_id: agt_test, role: viewer }
            sharing_group_ids: [grp_other]

            """, to: "keys/ci.yaml")
    }

    @Test func tellsOfEachKeyThatEverythingHolds() async throws {
        try folder.write(
            """
            expectations:
              - key: CI deploy
                can: [run@agent:*, read@project:prj_pay, discover@project:*]
                cannot: [update@project:prj_pay]
              - key: keys/ci.yaml#2
                can: [run@agent:agt_test]
                cannot: ["*@project:*"]

            """, to: "keys/tests/access.yaml")
        let run = await test()
        #expect(run.status == .success, "\(run.error)")
        #expect(
            run.output == """
                `CI deploy` (keys/ci.yaml#1): 4 hold
                `Nightly` (keys/ci.yaml#2): 2 hold

                5 of 5 grants are needed by an expectation

                note: grp_other is not in the groups file: what it may do is unknown
                note: namespace:ns_prod is listed without a container: what is granted on one is not counted
                note: project:prj_pay is listed without a container: what is granted on one is not counted
                6 expectations hold, 2 keys

                """)
    }

    @Test func showsWhatFailsWhereItIsExpectedAndWhy() async throws {
        try folder.write(
            """
            - key: CI deploy
              cannot: [delete@agent:*, read@project:prj_pay, "*@agent:agt_build"]
            - key: Nightly
              can: [update@agent:agt_test, run@agent:*, "*@agent:agt_test"]

            """, to: "keys/tests/access.yaml")
        let run = await test()
        #expect(run.status == .findings)
        #expect(run.error.isEmpty)
        #expect(
            run.output == """
                error[expectation-failed]: `CI deploy` can delete 2 of 2 known resources of type `agent`
                  --> keys/tests/access.yaml:2:12
                   |
                 2 |   cannot: [delete@agent:*, read@project:prj_pay, "*@agent:agt_build"]
                   |            ^^^^^^^^^^^^^^
                   = expected: no, the answer is yes
                   = agent:agt_build: by scope namespace:ns_prod:admin, as owner
                   = agent:agt_test: by scope namespace:ns_prod:admin, as owner

                error[expectation-failed]: `CI deploy` can read project:prj_pay
                  --> keys/tests/access.yaml:2:28
                   |
                 2 |   cannot: [delete@agent:*, read@project:prj_pay, "*@agent:agt_build"]
                   |                            ^^^^^^^^^^^^^^^^^^^^
                   = expected: no, the answer is yes
                   = by group grp_eng with project:prj_pay:viewer: viewer gives read

                error[expectation-failed]: `CI deploy` can do something on agent:agt_build
                  --> keys/tests/access.yaml:2:50
                   |
                 2 |   cannot: [delete@agent:*, read@project:prj_pay, "*@agent:agt_build"]
                   |                                                  ^^^^^^^^^^^^^^^^^^^
                   = expected: no, the answer is yes
                   = by scope agent:agt_build:executor: executor, a legacy role treated as viewer gives discover, read, run
                   = by scope namespace:ns_prod:admin: owner gives discover, read, run, update, delete, share

                error[expectation-failed]: `Nightly` cannot update agent:agt_test
                  --> keys/tests/access.yaml:4:9
                   |
                 4 |   can: [update@agent:agt_test, run@agent:*, "*@agent:agt_test"]
                   |         ^^^^^^^^^^^^^^^^^^^^^
                   = expected: yes, the answer is no
                   = scope agent:agt_test:viewer gives discover, read, run
                   = needed: agent:agt_test:editor

                error[expectation-failed]: `Nightly` cannot run 1 of 2 known resources of type `agent`
                  --> keys/tests/access.yaml:4:32
                   |
                 4 |   can: [update@agent:agt_test, run@agent:*, "*@agent:agt_test"]
                   |                                ^^^^^^^^^^^
                   = expected: yes, the answer is no
                   = agent:agt_build, needed: agent:agt_build:viewer

                error[expectation-failed]: `Nightly` cannot do everything on agent:agt_test
                  --> keys/tests/access.yaml:4:45
                   |
                 4 |   can: [update@agent:agt_test, run@agent:*, "*@agent:agt_test"]
                   |                                             ^^^^^^^^^^^^^^^^^^
                   = expected: yes, the answer is no
                   = scope agent:agt_test:viewer gives discover, read, run
                   = missing: update, delete, share
                   = needed: agent:agt_test:owner

                `CI deploy` (keys/ci.yaml#1): 3 of 3 fail
                `Nightly` (keys/ci.yaml#2): 3 of 3 fail

                1 of 5 grants is needed by an expectation
                  no expectation needs `CI deploy` (keys/ci.yaml#1): scope namespace:ns_prod:admin
                  no expectation needs `CI deploy` (keys/ci.yaml#1): scope agent:agt_build:executor
                  no expectation needs group grp_eng with project:prj_site:discoverer
                  no expectation needs group grp_eng with project:prj_pay:viewer

                note: grp_other is not in the groups file: what it may do is unknown
                note: namespace:ns_prod is listed without a container: what is granted on one is not counted
                note: project:prj_pay is listed without a container: what is granted on one is not counted
                6 of 6 expectations fail, 2 keys

                """)
    }

    @Test func aWildcardIsEveryKeyAndEachOfThemCounts() async throws {
        try folder.write("{ key: '*', cannot: [manage_keys@org:org_a] }\n", to: "t.yaml")
        let keys = "- { name: a, scopes: [{ resource_type: org, resource_id: org_a, role: admin }], sharing_group_ids: [g] }\n"
        try folder.write(keys + keys.replacing("admin", with: "member"), to: "two.yaml")
        let run = await test(["t.yaml", "--spec", "two.yaml", "--resources", "none.yaml"])
        #expect(run.status == .failure && run.error.contains("none.yaml"))
        try folder.write("", to: "other/keybook.yaml")
        let alone = await test(["t.yaml", "--spec", "two.yaml", "--config", folder.path + "/other/keybook.yaml"])
        #expect(alone.status == .findings)
        #expect(alone.output.contains("1 of 2 expectations fails, 2 keys"))
    }

    /// What must never be would never be, and such an expectation would be green for ever.
    @Test(arguments: [
        ("cannot: [manage_keys@org:*]", "wildcard-empty", "no resource of type `org` is known"),
        ("can: [manage_keys@org:*]", "wildcard-empty", "no resource of type `org` is known"),
        ("cannot: [run@agent:agt_bulid]", "resource-unknown", "did you mean `agt_build`?"),
        ("can: [run@agent:agt_bulid]", "resource-unknown", "did you mean `agt_build`?"),
    ])
    func nothingIsGreenBecauseNothingIsMeant(expectation: String, rule: String, words: String) async throws {
        try folder.write("{ key: '*', \(expectation) }\n", to: "keys/tests/a.yaml")
        let run = await test()
        #expect(run.status == .findings)
        // Told once, though it is asked of two keys.
        #expect(run.output.split(separator: "error[\(rule)]").count == 1)
        #expect(run.output.contains(words))
        #expect(run.output.hasSuffix("2 of 2 expectations fail, 2 keys\n"))
    }

    @Test func whatCannotBeUnderstoodIsTwoAndHidesNothing() async throws {
        try folder.write(
            "- { key: Nigthly, can: [run@agent:agt_test] }\n- { key: Nightly, can: [rnu@agent:agt_test, run@agent:agt_test] }\n",
            to: "keys/tests/a.yaml")
        let run = await test()
        #expect(run.status == .failure)
        #expect(run.output.contains("error[key-unknown]: no key is called `Nigthly`"))
        #expect(run.output.contains("= did you mean `Nightly`?"))
        #expect(run.output.contains("error[permission-unknown]: unknown permission `rnu`"))
        #expect(run.output.contains("`Nightly` (keys/ci.yaml#2): 1 holds\n"))
        #expect(run.output.hasSuffix("1 expectation holds, 1 key; some could not be understood\n"))
    }

    @Test(arguments: [
        ([], "no expectation file was found"), (["none.yaml"], "cannot read"), (["keys"], "cannot read"),
        (["-", "--spec", "-"], "standard input cannot be both"),
        (["keys/ci.yaml", "--format", "sarif"], "`sarif` is not a format"),
        (["keys/ci.yaml", "--output", "keys/ci.yaml"], "a report would overwrite it"),
    ])
    func whatCannotBeDoneIsTwo(arguments: [String], words: String) async {
        let run = await test(arguments)
        #expect(run.status == .failure)
        #expect(run.error.contains(words), "\(run.error)")
    }

    @Test func anEmptyFileIsNoSuccess() async throws {
        try folder.write("# later\n", to: "keys/tests/a.yaml")
        let run = await test()
        #expect(run.status == .failure)
        #expect(run.output.contains("error[document-empty]: no expectation stands here"))
    }

    @Test func expectationFilesAreNoSpecs() async throws {
        try folder.write("{ key: '*', can: [run@agent:agt_test] }\n", to: "keys/tests/a.yaml")
        for paths in [[], [folder.path + "/keys"]] {
            let check = await CommandRun(
                arguments: ["check"] + paths + ["--config", folder.path + "/keybook.yaml", "--rule", "group-unknown=off"])
            #expect(check.output.contains("2 keys, 3 files"), "\(check.output)")
        }
    }

    @Test func severalFormatsGoToSeveralPlaces() async throws {
        try folder.write("{ key: Nightly, can: [run@agent:agt_test], cannot: [update@agent:agt_test] }\n", to: "t.yaml")
        let run = await test([
            "t.yaml", "--format", "text", "--format", "json=\(folder.path)/a.json", "--format", "junit=\(folder.path)/a.xml",
        ])
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("`Nightly`"))
        #expect(try folder.text(of: "a.json").hasPrefix("{\"results\":[{\"file\":"))
        #expect(try folder.text(of: "a.xml").hasPrefix("<?xml"))
    }

    private func test(_ arguments: [String] = []) async -> RelativeRun {
        // Paths are relative to the folder of the project, wherever the tests run.
        let named = arguments.map { $0.hasSuffix(".yaml") && !$0.hasPrefix("/") || $0 == "keys" ? folder.path + "/" + $0 : $0 }
        let configuration = arguments.contains("--config") ? [] : ["--config", folder.path + "/keybook.yaml"]
        let run = await CommandRun(arguments: ["test"] + named + configuration)
        return RelativeRun(
            status: run.status, output: run.output.replacing(folder.path + "/", with: ""),
            error: run.error.replacing(folder.path + "/", with: ""))
    }

    private struct RelativeRun {
        let status: CommandStatus
        let output: String
        let error: String
    }
}
