import KeybookCommands
import TestSupport
import Testing

/// Access answers on a platform with four levels of containers, by its catalog file alone.
struct OtherCatalogAccessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            resources:
              - { resource_type: enterprise, resource_id: E_acme }
              - { resource_type: organization, resource_id: O_web, parent: E_acme }
              - { resource_type: repository, resource_id: R_site, parent: O_web }
              - { resource_type: environment, resource_id: EN_live, parent: R_site }

            """, to: "resources.yaml")
        try folder.write("groups: [{ id: team, members: [ana] }]\n", to: "groups.yaml")
        try folder.write(
            "catalog: \(Fixture.codeHosting.path)\nkeys: ['keys/*.yaml']\ngroups: groups.yaml\nresources: resources.yaml\n",
            to: "keybook.yaml")
        try folder.write(key("owner", "enterprise", "E_acme", "owner"), to: "keys/owner.yaml")
        try folder.write(key("ci", "repository", "R_site", "push"), to: "keys/ci.yaml")
    }

    private func key(_ name: String, _ type: String, _ id: String, _ role: String) -> String {
        "name: \(name)\nscopes: [{ resource_type: \(type), resource_id: \(id), role: \(role) }]\nsharing_group_ids: [team]\n"
    }

    private func run(_ arguments: String...) async -> CommandRun {
        await CommandRun(arguments: arguments + ["--config", folder.path + "/keybook.yaml"])
    }

    @Test func aGrantReachesThroughFourLevels() async throws {
        let run = await run("who-can", "environment_deployments_approve", "environment:EN_live", "--format", "json")
        #expect(run.status == .success, "\(run.error)")
        #expect(
            run.output.contains(#""through":["repository:R_site","organization:O_web","enterprise:E_acme"]"#), "\(run.output)")
        #expect(!run.output.contains(#""name":"ci""#))
    }

    @Test func aLegacyRoleOfItsOwnIsNormalized() async {
        let run = await run("can", folder.path + "/keys/ci.yaml", "metadata_read", "repository:R_site")
        #expect(run.status == .success, "\(run.error)\(run.output)")
        #expect(run.output.contains("push is a legacy role, treated as write"), "\(run.output)")
    }

    @Test func aTypeOfTheStandardCatalogIsUnknown() async {
        let run = await run("can", folder.path + "/keys/ci.yaml", "run", "agent:agt_a")
        #expect(run.status == .failure)
        #expect(
            run.error
                == "error: unknown resource type `agent`\n  = the types are `enterprise`, `organization`, `repository`, "
                + "`environment`\n")
    }

    @Test func aWiderRoleIsTold() async throws {
        try folder.write(key("ci", "repository", "R_site", "admin"), to: "new/ci.yaml")
        let run = await run("diff", folder.path + "/keys/ci.yaml", folder.path + "/new/ci.yaml", "--fail-on-widening")
        #expect(run.status == .findings, "\(run.error)\(run.output)")
        #expect(run.output.contains("environment:EN_live"), "\(run.output)")
    }

    @Test func aSmallerScopeIsSuggested() async {
        let run = await run("suggest", folder.path + "/keys/owner.yaml", "--needs", "metadata_read@environment:EN_live")
        #expect(run.status == .findings, "\(run.error)")
        #expect(run.output.contains("resource_type: environment") && run.output.contains("role: reader"), "\(run.output)")
    }

    @Test func aCatalogWithErrorsAnswersNothing() async throws {
        try folder.write("permissions: []\n", to: "catalog.yaml")
        let run = await run(
            "can", folder.path + "/keys/ci.yaml", "metadata_read", "repository:R_site", "--catalog", folder.path + "/catalog.yaml"
        )
        #expect(run.status == .failure && run.output.isEmpty)
        #expect(run.error.contains("has errors"))
    }
}
