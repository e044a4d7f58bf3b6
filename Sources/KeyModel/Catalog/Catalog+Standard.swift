extension Catalog {
    /// The standard catalog: section 2 of the rulebook. Each fact of it is written here and nowhere else.
    package static let standard: Catalog = {
        let permissions = [
            Permission(name: "discover", summary: "see that it exists"),
            Permission(name: "read", summary: "read its settings and content"),
            Permission(name: "run", summary: "run it"),
            Permission(name: "update", summary: "change it"),
            Permission(name: "delete", summary: "delete it"),
            Permission(name: "share", summary: "give others access to it"),
            Permission(name: "manage_keys", summary: "create, change and revoke API keys", managesKeys: true),
            Permission(name: "create_namespace", summary: "create namespaces in it", creates: "namespace"),
            Permission(name: "create_project", summary: "create projects in it", creates: "project"),
            Permission(name: "create_agent", summary: "create agents in it", creates: "agent"),
        ]
        func set(_ names: String...) -> PermissionSet {
            PermissionSet(permissions.indices.filter { names.contains(permissions[$0].name) })
        }

        let org = ResourceType(
            name: "org", title: "Organization", idPrefix: "org_", contains: ["namespace"],
            roles: [
                Role(name: "member", summary: "Belongs to the organization", permissions: set("discover", "read")),
                Role(
                    name: "admin", summary: "Full control over the organization and every namespace in it",
                    permissions: set(
                        "discover", "read", "update", "delete", "share", "manage_keys", "create_namespace"),
                    onContents: ["namespace": "admin"]),
            ])
        let namespace = ResourceType(
            name: "namespace", title: "Namespace", idPrefix: "ns_", contains: ["project", "agent"],
            roles: [
                Role(
                    name: "admin", summary: "Full control over a namespace and its contents",
                    permissions: set(
                        "discover", "read", "update", "delete", "share", "create_project", "create_agent"),
                    onContents: ["project": "owner", "agent": "owner"])
            ])
        let project = ResourceType(
            name: "project", title: "Project", idPrefix: "prj_",
            roles: [
                Role(name: "discoverer", summary: "Sees that the project exists", permissions: set("discover")),
                Role(name: "viewer", summary: "Reads the project", permissions: set("discover", "read")),
                Role(
                    name: "editor", summary: "Reads and changes the project",
                    permissions: set("discover", "read", "update")),
                Role(
                    name: "owner", summary: "Full control over the project, sharing included",
                    permissions: set("discover", "read", "update", "delete", "share")),
            ])
        let agent = ResourceType(
            name: "agent", title: "Agent", idPrefix: "agt_",
            roles: [
                Role(name: "discoverer", summary: "Sees that the agent exists", permissions: set("discover")),
                Role(
                    name: "viewer", summary: "Reads and runs the agent",
                    permissions: set("discover", "read", "run")),
                Role(
                    name: "editor", summary: "Reads, runs and changes the agent",
                    permissions: set("discover", "read", "run", "update")),
                Role(
                    name: "owner", summary: "Full control over the agent, sharing included",
                    permissions: set("discover", "read", "run", "update", "delete", "share")),
                Role(
                    name: "executor", summary: "Runs the agent; an older name that the platform keeps",
                    permissions: set("run"), normalizedTo: "viewer"),
            ])

        return Catalog(
            title: "Standard", permissions: permissions,
            resourceTypes: [org, namespace, project, agent],
            presets: [
                Preset(
                    id: "deploy", name: "Deploy", icon: ":rocket:",
                    defaultScopes: [
                        DefaultScope(resourceType: "namespace", role: "admin"),
                        DefaultScope(resourceType: "agent", role: "editor"),
                        DefaultScope(resourceType: "project", role: "editor"),
                    ], useCase: "CI/CD pipelines, deployments"),
                Preset(
                    id: "read-only", name: "Read-Only", icon: ":eye:",
                    defaultScopes: [
                        DefaultScope(resourceType: "agent", role: "viewer"),
                        DefaultScope(resourceType: "project", role: "viewer"),
                    ], useCase: "Monitoring, dashboards"),
                Preset(
                    id: "agent-runner", name: "Agent Runner", icon: ":robot:",
                    defaultScopes: [
                        DefaultScope(resourceType: "agent", role: "viewer"),
                        DefaultScope(resourceType: "project", role: "editor"),
                    ], useCase: "Execute tasks, manage files"),
                Preset(
                    id: "custom", name: "Custom", icon: ":gear:", defaultScopes: [],
                    useCase: "Manual scope configuration"),
            ],
            sharing: SharingRule(role: "owner", resourceTypes: ["agent", "project"]),
            limits: .standard)
    }()
}

extension KeyLimits {
    /// The standard catalog's, and of any other catalog where it does not say.
    package static let standard = KeyLimits(
        nameLength: 1...256, descriptionLength: 0...1000, minimumScopes: 1, minimumSharingGroups: 1)
}
