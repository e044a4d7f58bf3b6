import KeyModel
import Testing

/// Section 2 of the rulebook, fact by fact.
struct StandardCatalogTests {
    private let catalog = Catalog.standard

    @Test(arguments: [
        ("org", "org_", ["member", "admin"]),
        ("namespace", "ns_", ["admin"]),
        ("project", "prj_", ["discoverer", "viewer", "editor", "owner"]),
        ("agent", "agt_", ["discoverer", "viewer", "editor", "owner", "executor"]),
    ])
    func namesEachTypesPrefixAndRoles(type: String, prefix: String, roles: [String]) throws {
        let type = try #require(catalog.resourceType(named: type))
        #expect(type.idPrefix == prefix)
        #expect(type.roles.map(\.name) == roles)
    }

    @Test(arguments: [
        ("org:member", "discover read"),
        ("org:admin", "discover read update delete share manage_keys create_namespace"),
        ("namespace:admin", "discover read update delete share create_project create_agent"),
        ("project:discoverer", "discover"),
        ("project:viewer", "discover read"),
        ("project:editor", "discover read update"),
        ("project:owner", "discover read update delete share"),
        ("agent:discoverer", "discover"),
        ("agent:viewer", "discover read run"),
        ("agent:editor", "discover read run update"),
        ("agent:owner", "discover read run update delete share"),
        ("agent:executor", "discover read run"),
    ])
    func givesEachRoleItsPermissions(short: String, permissions: String) throws {
        let access = try access(short)
        #expect(catalog.names(of: access.own).joined(separator: " ") == permissions)
    }

    @Test func orgAdminIsAdminOfEveryNamespaceAndSoOwnerOfWhatIsInIt() throws {
        let contents = try access("org:admin").contents
        #expect(
            contents.map { "\($0.resourceType):\($0.roles.joined())" } == ["namespace:admin", "project:owner", "agent:owner"])
        let agent = try #require(contents.last?.permissions)
        #expect(catalog.names(of: agent) == ["discover", "read", "run", "update", "delete", "share"])
    }

    @Test func orgMemberReachesNothingInsideTheOrg() throws {
        #expect(try access("org:member").contents.isEmpty)
    }

    @Test(arguments: [
        ("deploy", "namespace:admin agent:editor project:editor"),
        ("read-only", "agent:viewer project:viewer"),
        ("agent-runner", "agent:viewer project:editor"),
        ("custom", ""),
    ])
    func presetsHaveTheirDefaultScopes(id: String, scopes: String) throws {
        let preset = try #require(catalog.preset(id: id))
        #expect(preset.defaultScopes.map(\.description).joined(separator: " ") == scopes)
    }

    @Test func defaultScopesNameRolesThatExist() {
        for scope in catalog.presets.flatMap(\.defaultScopes) {
            #expect(catalog.index(ofRole: scope.role, of: scope.resourceType) != nil)
        }
    }

    @Test func executorIsNormalizedToViewerWithoutLosingAccess() throws {
        let agent = try #require(catalog.resourceType(named: "agent"))
        let executor = try #require(agent.role(named: "executor"))
        #expect(executor.isLegacy)
        #expect(catalog.normalized(executor, of: agent).name == "viewer")
        #expect(catalog.normalizationKeepsAccess(of: executor, on: agent))
        #expect(try access("agent:executor") == access("agent:viewer"))
    }

    @Test func sharingGroupsBecomeOwnersOfAgentsAndProjects() {
        #expect(catalog.sharing == SharingRule(role: "owner", resourceTypes: ["agent", "project"]))
    }

    @Test func limitsAreTheRulebooks() {
        #expect(catalog.limits.nameLength == 1...256)
        #expect(catalog.limits.descriptionLength.upperBound == 1000)
        #expect(catalog.limits.minimumScopes == 1)
        #expect(catalog.limits.minimumSharingGroups == 1)
    }

    @Test func onlyOrgAdminsManageKeys() {
        let managers = catalog.resourceTypes.flatMap { type in
            type.roles.filter { role in
                catalog.index(ofRole: role.name, of: type.name)
                    .map { !catalog.access(of: $0).everything.isDisjoint(with: catalog.keyManagement) } ?? false
            }.map { "\(type.name):\($0.name)" }
        }
        #expect(managers == ["org:admin"])
    }

    private func access(_ short: String) throws -> RoleAccess {
        let parts = short.split(separator: ":").map(String.init)
        return try #require(catalog.access(of: Scope(resourceType: parts[0], resourceID: "x", role: parts[1])))
    }
}
