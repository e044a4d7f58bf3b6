import KeybookCommands
import SourceText
import TestSupport
import Testing

struct SuggestVerbTests {
    private static let secret = "tu_4f9aExampleOnly0123456789"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "keys: [keys/**]\nresources: resources.yaml\ngroups: groups.yaml\nopenapi: api.yaml\n", to: "keybook.yaml")
        try folder.write(
            """
            resources:
              - { resource_type: org, resource_id: org_a }
              - { resource_type: namespace, resource_id: ns_prod, parent: org_a }
              - { resource_type: agent, resource_id: agt_build, parent: ns_prod }
              - { resource_type: agent, resource_id: agt_test, parent: ns_prod }
              - { resource_type: project, resource_id: prj_site, parent: ns_prod }

            """, to: "resources.yaml")
        try folder.write(
            "groups: [{ id: g, grants: [{ resource_type: project, resource_id: prj_site, role: viewer }] }]\n", to: "groups.yaml")
        try folder.write(
            """
            openapi: 3.1.0
            paths:
              /tasks:
                post: { x-keybook-requires: [run@agent] }
                get: { x-keybook-requires: [read@agent, read@project] }
              /health:
                get: {}
              /ping:
                get: { x-keybook-requires: [] }

            """, to: "api.yaml")
        try folder.write(
            """
            - name: wide
              scopes: [{ resource_type: namespace, resource_id: ns_prod, role: admin }]
              sharing_group_ids: [g]
            - name: narrow
              scopes:
                - { resource_type: agent, resource_id: agt_build, role: viewer }
                - { resource_type: agent, resource_id: agt_test, role: executor }
              sharing_group_ids: [other]

            """, to: "keys/a.yaml")
    }

    @Test func suggestsLessWhereLessWillDo() async {
        let run = await suggest("#wide", "--needs", "run@agent:agt_build", "read@project:prj_site")
        #expect(run.status == .findings)
        #expect(run.error.isEmpty)
        #expect(
            run.output == """
                `wide` (keys/a.yaml#1) needs
                  run agent:agt_build
                  read project:prj_site

                the least that gives it:

                scopes:
                  - resource_type: project
                    resource_id: prj_site
                    role: viewer
                  - resource_type: agent
                    resource_id: agt_build
                    role: viewer

                what comes with it
                  project:prj_site: discover, by scope project:prj_site:viewer
                  agent:agt_build: discover, read, by scope agent:agt_build:viewer

                what the present scopes give beyond the needs
                  namespace:ns_prod: discover, read, update, delete, share, create_project, create_agent, by scope namespace:ns_prod:admin
                  project:prj_site: discover, update, delete, share, by scope namespace:ns_prod:admin, as owner
                  agent:agt_build: discover, read, update, delete, share, by scope namespace:ns_prod:admin, as owner
                  agent:agt_test: discover, read, run, update, delete, share, by scope namespace:ns_prod:admin, as owner
                  each project created in namespace:ns_prod later: discover, read, update, delete, share, by scope namespace:ns_prod:admin
                  each agent created in namespace:ns_prod later: discover, read, run, update, delete, share, by scope \
                namespace:ns_prod:admin

                what the key's groups give of it already, and the suggestion does not build on
                  read project:prj_site, by group g with project:prj_site:viewer

                the suggested scopes give less beyond the needs: 3 permissions instead of 33

                """)
    }

    @Test func whatIsAsSmallAsItCanBeIsLeftAlone() async {
        let run = await suggest("#narrow", "--needs", "POST /tasks")
        #expect(run.status == .success)
        #expect(
            run.output == """
                `narrow` (keys/a.yaml#2) needs
                  run agent:agt_build (POST /tasks)
                  run agent:agt_test (POST /tasks)

                the least that gives it:

                scopes:
                  - resource_type: agent
                    resource_id: agt_build
                    role: viewer
                  - resource_type: agent
                    resource_id: agt_test
                    role: viewer

                what comes with it
                  agent:agt_build: discover, read, by scope agent:agt_build:viewer
                  agent:agt_test: discover, read, by scope agent:agt_test:viewer

                what the present scopes give beyond the needs
                  agent:agt_build: discover, read, by scope agent:agt_build:viewer
                  agent:agt_test: discover, read, by scope agent:agt_test:executor, a legacy role treated as viewer

                note: other is not in the groups file: what it may do is unknown
                the present scopes are as small as they can be

                """)
    }

    @Test func operationsAreCalledOnWhatIsNamed() async {
        let run = await suggest("#narrow", "--needs", "post /tasks", "--on", "agent:agt_test", "--format", "json")
        #expect(run.status == .findings)
        #expect(
            run.output == """
                {"name":"narrow","key":"keys/a.yaml#2","needs":[{"permission":"run","resource_type":"agent","resource_id":"agt_test",\
                "operations":["POST /tasks"]}],"suggested":{"scopes":[{"resource_type":"agent","resource_id":"agt_test",\
                "role":"viewer"}],"exact":false,"proven":true,"beyond":[{"resource_type":"agent","resource_id":"agt_test",\
                "permissions":["discover","read"],"because":[{"grant":{"resource_type":"agent","resource_id":"agt_test",\
                "role":"viewer"},"group":null,"through":[]}]}],"later":[]},"present":{"smallest":false,"beyond":[{"resource_type":\
                "agent","resource_id":"agt_build","permissions":["discover","read","run"],"because":[{"grant":{"resource_type":\
                "agent","resource_id":"agt_build","role":"viewer"},"group":null,"through":[]}]},{"resource_type":"agent",\
                "resource_id":"agt_test","permissions":["discover","read"],"because":[{"grant":{"resource_type":"agent",\
                "resource_id":"agt_test","role":"executor"},"group":null,"through":[]}]}],"later":[],"lacking":[]},\
                "through_groups":[],"unknown":["other is not in the groups file: what it may do is unknown"]}

                """)
    }

    @Test func whatIsLackingAndWhereFewerWillDoIsSaid() async throws {
        let lacking = await suggest("#narrow", "--needs", "update@agent:agt_test")
        #expect(lacking.status == .findings)
        #expect(lacking.output.contains("what the present scopes lack\n  update agent:agt_test\n"))
        #expect(lacking.output.hasSuffix("the present scopes do not give all that is needed\n"))
        let scope = "{ resource_type: agent, resource_id: agt_test, role: viewer }"
        try folder.write("{ name: twice, scopes: [\(scope), \(scope)], sharing_group_ids: [g] }\n", to: "keys/b.yaml")
        let twice = await suggest("/../b.yaml", "--needs", "run@agent:agt_test")
        #expect(twice.status == .findings)
        #expect(twice.output.hasSuffix("the suggested scopes are fewer: 1 instead of 2\n"), "\(twice.output)")
    }

    @Test func exactlyWhatIsNeededIsSaidToBe() async {
        let run = await suggest("#wide", "--needs", "discover@agent:agt_a")
        #expect(run.output.contains("\nexactly that:\n\nscopes:\n  - resource_type: agent\n    resource_id: agt_a\n"))
        #expect(run.output.contains("note: agent:agt_a is in no resources file"))
        let nothing = await suggest("#narrow", "--needs", "GET /ping")
        #expect(nothing.output.contains("needs nothing\n\nexactly that:\n\nscopes: []\n"))
    }

    @Test(arguments: [
        (["run agent"], "`RUN agent`"), (["run@agent"], "names no resource"), (["run@agent:*"], "is not one permission"),
        (["*@agent:agt_a"], "is not one permission"), (["rnu@agent:a"], "did you mean `run`?"),
        (["POST /task"], "did you mean `POST /tasks`?"), (["PUT /x"], "has no operation `PUT /x`"),
        (["GET /health"], "is unknown: it does not say"), (["GET /tasks"], "say it by `--on project:ID`"),
        (["run@agent:a", "--on", "agent:agt_a"], "`agent:agt_a` is of no use"),
        (["POST /tasks", "--on", "agnt:agt_a"], "did you mean `agent`?"),
        (["POST /tasks", "--openapi", "none.yaml"], "cannot read `none.yaml`"),
    ])
    func whatIsNotClearIsTwo(needs: [String], words: String) async {
        let run = await suggest(arguments: ["#narrow", "--needs"] + needs)
        #expect(run.status == .failure)
        #expect(run.output.isEmpty)
        #expect(run.error.contains(words), "\(run.error)")
    }

    @Test func withoutANeedThereIsNothingToSay() async {
        let run = await suggest("#narrow")
        #expect(run.status == .failure)
        #expect(run.error.contains("nothing is needed: say `--needs PERMISSION@TYPE:ID`"))
    }

    @Test func aDocumentThatCannotBeFollowedIsShown() async throws {
        try folder.write("openapi: 3.1.0\npaths: { /tasks: { post: { x-keybook-requires: [rnu@agent] } } }\n", to: "api.yaml")
        let run = await suggest("#narrow", "--needs", "POST /tasks")
        #expect(run.status == .failure)
        #expect(
            run.error.contains("error[requirement-malformed]: unknown permission `rnu`\n  --> api.yaml:2:49\n"), "\(run.error)")
        // It is not even read where no operation is stated.
        #expect(await suggest("#narrow", "--needs", "run@agent:agt_test").status == .findings)
    }

    @Test func withoutADocumentAnOperationIsUnknown() async throws {
        try folder.write("", to: "other/keybook.yaml")
        let run = await CommandRun(
            "suggest", folder.path + "/keys/a.yaml#narrow", "--needs", "POST /tasks", "--config",
            folder.path + "/other/keybook.yaml")
        #expect(run.status == .failure)
        #expect(run.error.contains("is an operation, and no OpenAPI document is given"))
    }

    @Test(arguments: ["text", "json"])
    func isSafeWhateverIsNeeded(format: String) async throws {
        let hostile = "agt_\u{1B}[31m\u{202E}\(Self.secret)"
        try folder.write(
            "openapi: 3.1.0\npaths: { \"/\\e\(Self.secret)\": { get: { x-keybook-requires: [run@agent] } } }\n", to: "api.yaml")
        for needs in [
            ["run@agent:\(hostile)", "\(hostile)@agent:a"], ["run@agent:\(hostile)"], ["GET /\(hostile)"],
            ["GET /\u{1B}\(Self.secret)", "--on", "agent:\(hostile)"], ["GET /\u{1B}\(Self.secret)", "--on", "org:\(hostile)"],
        ] {
            let run = await suggest(arguments: ["#wide", "--format", format, "--needs"] + needs)
            for text in [run.output, run.error] {
                #expect(!text.contains("ExampleOnly"), "\(text)")
                if format == "text" || text == run.error {
                    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isSafeToShow }, "\(text)")
                }
            }
            #expect(run.output.isEmpty == (run.status == .failure))
        }
    }

    private func suggest(_ arguments: String...) async -> (status: CommandStatus, output: String, error: String) {
        await suggest(arguments: arguments)
    }

    /// - Parameter arguments: the first goes behind the name of the spec.
    private func suggest(arguments: [String]) async -> (status: CommandStatus, output: String, error: String) {
        let spec = folder.path + "/keys/a.yaml" + (arguments.first ?? "")
        let run = await CommandRun(
            arguments: ["suggest", spec.replacing("a.yaml/../", with: "")] + arguments.dropFirst()
                + ["--config", folder.path + "/keybook.yaml"])
        return (
            run.status, run.output.replacing(folder.path + "/", with: ""), run.error.replacing(folder.path + "/", with: "")
        )
    }
}
