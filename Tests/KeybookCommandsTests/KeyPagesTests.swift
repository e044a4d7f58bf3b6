import KeybookCommands
import Platform
import TestSupport
import Testing

/// The pages and components that show a project's keys, built as the command line builds them.
struct KeyPagesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("{{{content}}}", to: "templates/layout.mustache")
    }

    private func configure(_ text: String) throws { try folder.write(text, to: "keybook.yaml") }

    private func page(_ path: String) throws -> String { try folder.text(of: "_site/" + path) }

    private func build() async -> CommandRun { await CommandRun("build", folder.path) }

    @Test func aSiteWithoutSpecsHasNoneOfIt() async throws {
        #expect(await build().status == .success)
        #expect(try folder.names(in: "_site").filter { ["keys", "resources", "groups"].contains($0) } == [])
    }

    @Test func aProjectWithSpecsHasThePagesThatItSwitchesOn() async throws {
        try folder.write(TemporaryFolder.goodKey, to: "keys/a.yaml")
        try configure("keys: ['keys/*.yaml']\n")
        #expect(await build().status == .success)
        #expect(try !folder.names(in: "_site").contains("keys"))
        try configure("keys: ['keys/*.yaml']\nsections: [keys]\n")
        #expect(await build().status == .success)
        #expect(try folder.names(in: "_site/keys").sorted() == ["a.html", "a.md", "index.html", "index.md"])
        #expect(try !folder.names(in: "_site").contains("groups"))
        // Nothing leads to pages that are not there.
        #expect(try !page("keys/a.html").contains("groups/"))
        try configure("keys: ['keys/*.yaml']\nsections: [keys, resources, groups]\n")
        #expect(await build().status == .success)
        #expect(try page("keys/a.html").contains("<a href=\"../groups/g.html\"><code>g</code></a>"))
        #expect(try page("keys/a.html").contains("<a href=\"../resources/agent-agt_a.html\">"))
        #expect(try page("resources/agent-agt_a.html").contains("<a href=\"../keys/a.html\">a</a>"))
        #expect(try page("groups/g.html").contains("<a href=\"../keys/a.html\">a</a>"))
    }

    @Test func aSectionThatHasNothingToShowIsAnError() async throws {
        try configure("keys: ['kyes/*.yaml']\nsections: [keys]\n")
        try folder.write("# Home\n\n[keys](keys/index.md)\n", to: "content/index.md")
        let run = await build()
        #expect(run.status == .findings)
        #expect(run.error.contains("\(folder.path)/keybook.yaml:1:1\n"), "\(run.error)")
        #expect(run.error.contains("the section `keys` has nothing to show"))
        #expect(!run.error.contains("link-broken"), "it only follows")
    }

    @Test func whatASpecLeavesOpenIsNeverShownAsHarmless() async throws {
        try folder.write(TemporaryFolder.badKey, to: "keys/a.yaml")
        try folder.write("name: b\nscopes: [", to: "keys/b.yaml")
        try folder.write(TemporaryFolder.goodKey.replacing("name: a", with: "name: c"), to: "keys/c.yaml")
        try configure("keys: ['keys/*.yaml']\nsections: [keys, resources]\n")
        let run = await build()
        #expect(run.status == .success, "\(run.error)")
        let inventory = try page("keys/index.html")
        #expect(inventory.ranges(of: "<span class=\"badge error\">not clear</span>").count == 2)
        // Sorted by it, nothing is wider.
        #expect(inventory.contains("<td data-sort=\"1\"><span class=\"badge error\">not clear"))
        #expect(inventory.contains("<td data-sort=\"1000000\">not clear</td><td>not clear</td>"), "none is no empty cell")
        #expect(inventory.contains("<td data-sort=\"0\"><code>viewer</code>"))
        let key = try page("keys/a.html")
        #expect(key.contains("<strong>Not clear.</strong>") && key.contains("role-invalid") && !key.contains("<svg"))
        let resource = try page("resources/agent-agt_a.html")
        #expect(resource.contains("What these grant is open, so they are not counted: <a href=\"../keys/a.html\">a</a>"))
    }

    @Test func inventoriesThatLeaveOpenWhatTheyGrantKeepTheSiteBack() async throws {
        try folder.write(TemporaryFolder.goodKey, to: "keys/a.yaml")
        try folder.write("groups:\n  - id: g\n    grnats: []\n", to: "groups.yaml")
        try folder.write("# A\n\n[groups](groups/index.md)\n\n```{inventory}\n```\n", to: "content/a.md")
        try configure("keys: ['keys/*.yaml']\ngroups: groups.yaml\nsections: [keys, groups]\n")
        let run = await build()
        #expect(run.status == .findings)
        #expect(run.error.ranges(of: "groups.yaml:3:5\n").count == 1, "\(run.error)")
        #expect(run.error.ranges(of: "-->").count == 1, "\(run.error)")
        try configure("keys: ['keys/*.yaml']\ngroups: gone.yaml\nsections: [keys, groups]\n")
        #expect(await build().error.contains("gone.yaml"))
    }

    @Test func anotherProjectIsShownWithItsOwnInventories() async throws {
        try folder.write(TemporaryFolder.goodKey, to: "content/acme/keys/a.yaml")
        try folder.write(
            "keys: ['keys/*.yaml']\nresources: resources.yaml\ngroups: groups.yaml\n", to: "content/acme/keybook.yaml")
        try folder.write(
            "resources:\n- { resource_type: namespace, resource_id: ns_a }\n"
                + "- { resource_type: agent, resource_id: agt_a, parent: ns_a }\n", to: "content/acme/resources.yaml")
        try folder.write("groups: [{ id: g, members: [mem_a] }]\n", to: "content/acme/groups.yaml")
        try folder.write(
            """
            # Home

            ```{inventory acme}
            ```

            ```{access acme/keys/a.yaml}
            ```

            ```{who-reaches agent:agt_a acme}
            ```

            ```{group g acme}
            ```
            """, to: "content/index.md")
        let run = await build()
        #expect(run.status == .success, "\(run.error)")
        let page = try page("index.html")
        #expect(page.contains("<span class=\"address\">keys/a.yaml</span>"))
        #expect(page.contains("in <code>namespace:ns_a</code>"))
        #expect(page.contains("<code>mem_a</code>"))
    }

    @Test(arguments: [
        ("{inventory nowhere}", "there is no folder `nowhere`"), ("{inventory ../..}", "`../..` leads out of the project"),
        ("{inventory keys}", "`keys` is no project"), ("{access}", "name a key spec file"),
        ("{access gone.yaml}", "there is no file `gone.yaml`"), ("{access keys/a.yaml#b}", "`keys/a.yaml` has no key `b`"),
        ("{access keys/a.yaml#2}", "`keys/a.yaml` has no key number 2"), ("{access #9}", "there is no key number 9"),
        ("{reach}", "name a key spec file"), ("{who-reaches}", "name a resource"),
        ("{who-reaches agnet:a}", "did you mean `agent`?"),
        ("{who-reaches agent:agt_b}", "did you mean `agent:agt_a`?"), ("{who-reaches #9}", "there is no resource number 9"),
        ("{group}", "name a group"), ("{group zzz}", "`zzz` is no group of this project"),
        ("{group #0}", "there is no group number 0"),
        ("{groups gone}", "there is no folder `gone`"), ("{resources gone}", "there is no folder `gone`"),
    ])
    func aWrongCallIsToldAtItsPlace(call: String, message: String) async throws {
        try folder.write(TemporaryFolder.goodKey, to: "keys/a.yaml")
        try configure("keys: ['keys/*.yaml']\n")
        try folder.write("# A\n\n```\(call)\n```\n", to: "content/index.md")
        let run = await build()
        #expect(run.status == .findings)
        #expect(run.error.contains("content/index.md:3:4\n"), "\(run.error)")
        #expect(run.error.contains(message), "\(run.error)")
    }

    @Test func hostileNamesStayTextAndMakeSafeAddresses() async throws {
        let names = [
            "<img src=x onerror=alert(1)>", "../../etc/passwd", "a|b", "`x`", "\\u0000\\u202e", " ", "index", "Deploy!", "deploy",
            "[x](javascript:alert(1))", "# x", "```{key}", "---", "&lt;", ":rocket:", String(repeating: "long ", count: 50),
        ]
        for (index, name) in names.enumerated() {
            try folder.write(
                "name: \"\(name)\"\nscopes: [{ resource_type: agent, resource_id: \"\(name)\", role: viewer }]\n"
                    + "sharing_group_ids: [\"\(name)\"]\n", to: "keys/\(index + 10).yaml")
        }
        try configure("keys: ['keys/*.yaml']\nsections: [keys, resources, groups]\n")
        let run = await build()
        #expect(run.status == .success, "\(run.error)")
        let pages = try folder.names(in: "_site/keys")
        // Each page and its twin, and the list.
        #expect(pages.count == 2 * (names.count + 1))
        #expect(try folder.names(in: "_site/resources").count == 2 * (names.count + 1))
        #expect(try folder.names(in: "_site/groups").count == 2 * (names.count + 1))
        for section in ["keys", "resources", "groups"] {
            for name in try folder.names(in: "_site/" + section) {
                #expect(name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_.".utf8.contains($0) }, "\(name)")
                let path = "\(folder.path)/_site/\(section)/\(name)"
                // Whoever renders a twin, with raw HTML on, gets nothing else either.
                let html =
                    name.hasSuffix(".html")
                    ? try page(section + "/" + name) : await CommandRun("render", "--dialect", "gfm", path).output
                #expect(!html.contains("<img") && !html.contains("href=\"javascript:") && !html.contains("\u{202E}"), "\(name)")
            }
        }
        #expect(pages.contains("deploy.html") && pages.contains("deploy-2.html") && pages.contains("index-2.html"))
        #expect(try page("keys/deploy.html").contains(">Deploy!</h1>"))
        #expect(try page("keys/deploy-2.html").contains(">deploy</h1>"))
    }

    @Test func noSecretsTailIsShown() async throws {
        let secret = "sk_tu_0123456789abcdefXYZ"
        try folder.write(
            "name: \(secret)\ndescription: \(secret)\npreset: \(secret)\n"
                + "scopes: [{ resource_type: agent, resource_id: \(secret), role: viewer }]\nsharing_group_ids: [\(secret)]\n",
            to: "keys/a.yaml")
        try configure("keys: ['keys/*.yaml']\nsections: [keys, resources, groups]\n")
        let run = await build()
        #expect(run.status == .success, "\(run.error)")
        for section in ["keys", "resources", "groups"] {
            for name in try folder.names(in: "_site/" + section) {
                #expect(!name.lowercased().contains("789abc"))
                #expect(try !page(section + "/" + name).lowercased().contains("789abc"), "\(section)/\(name)")
            }
        }
        for name in ["llms.txt", "llms-full.txt"] { #expect(try !page(name).lowercased().contains("789abc"), "\(name)") }
    }

    @Test func aKeyThatReachesMuchHasAPageOfBoundedSize() async throws {
        var resources = "resources:\n- { resource_type: org, resource_id: org_a }\n"
        for space in 0..<25 {
            resources += "- { resource_type: namespace, resource_id: ns_\(space), parent: org_a }\n"
            for agent in 0..<50 {
                resources += "- { resource_type: agent, resource_id: agt_\(space)_\(agent), parent: ns_\(space) }\n"
            }
        }
        try folder.write(resources, to: "resources.yaml")
        try folder.write(
            "name: root\nscopes: [{ resource_type: org, resource_id: org_a, role: admin }]\nsharing_group_ids: [g]\n",
            to: "keys/a.yaml")
        try folder.write("# A\n\n```{access keys/a.yaml}\n```\n\n```{reach keys/a.yaml}\n```\n", to: "content/index.md")
        try configure("keys: ['keys/*.yaml']\nresources: resources.yaml\n")
        let run = await build()
        #expect(run.status == .success, "\(run.error)")
        let html = try page("index.html")
        #expect(html.utf8.count < 200_000)
        #expect(html.contains("and 42 more like it"))
        #expect(html.contains(" more are not shown; <code>keybook access</code> lists them all"))
        #expect(html.contains("47 more: agent"))
    }
}

extension TemporaryFolder {
    /// What is in a folder of it.
    fileprivate func names(in name: String) throws -> [String] { try Files.entries(of: path + "/" + name).map(\.name) }
}
