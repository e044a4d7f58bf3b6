import Markdown
import SiteGenerator
import SourceText
import Testing

/// What each component writes, from the standard catalog.
struct StandardComponentTests {
    @Test func presetsAreATable() {
        let html = rendered("```{presets}\n```\n")
        #expect(
            html.contains(
                "<th scope=\"row\"><span aria-hidden=\"true\">🚀</span> Deploy <code>deploy</code><br><small>CI/CD pipelines, deployments</small></th>"
            ))
        #expect(html.contains("<td><code>namespace:admin</code>, <code>agent:editor</code>, <code>project:editor</code></td>"))
        #expect(html.contains("<br><small>Manual scope configuration</small></th><td>(none)</td><td>nothing</td></tr>"))
    }

    @Test func aPresetIsACard() {
        #expect(
            rendered("```{preset read-only}\n```\n") == """
                <div class="preset-card" id="preset:read-only">
                <p><span aria-hidden="true">👁️</span> <strong>Read-Only</strong> <code>read-only</code></p>
                <p>Monitoring, dashboards</p>
                <ul><li><code>agent:viewer</code></li><li><code>project:viewer</code></li></ul>
                <p>A key with just these scopes could do this:</p>
                <p><strong>agent</strong>: see that it exists, read its settings and content and run it</p>
                <p><strong>project</strong>: see that it exists and read its settings and content</p>
                </div>

                """)
    }

    @Test func rolesAreListedByTypeWithTheLegacyOneMarked() {
        let html = rendered("```{roles}\n```\n")
        #expect(
            html.contains(
                "<th scope=\"row\"><code>namespace</code></th><td><code>ns_</code></td><td><code id=\"role:namespace:admin\">admin</code></td>"
            ))
        #expect(html.contains("<code id=\"role:agent:executor\">executor</code> <span class=\"badge legacy\">legacy</span></td>"))
    }

    /// What the search leads to has an id, the first time that a page shows it.
    @Test func whatAPageShowsTwiceHasOneId() {
        let html = rendered("```{roles}\n```\n\n```{permissions agent}\n```\n\n```{presets}\n```\n\n```{preset deploy}\n```\n")
        #expect(html.ranges(of: "id=\"role:agent:editor\"").count == 1)
        #expect(html.ranges(of: "id=\"preset:deploy\"").count == 1)
        #expect(html.contains("<div class=\"preset-card\">"))
    }

    @Test func permissionsAreAMatrixOfOneTypeOrOfAll() {
        let all = rendered("```{permissions}\n```\n")
        #expect(all.ranges(of: "<table").count == 4)
        let agent = rendered("```{permissions agent}\n```\n")
        #expect(agent.ranges(of: "<table").count == 1)
        #expect(agent.ranges(of: "class=\"yes\"").count == 1 + 3 + 4 + 6 + 3)
        #expect(!agent.contains("create_agent"))
        #expect(all.contains("<code>owner</code> on every project, <code>owner</code> on every agent"))
    }

    @Test func aScopeIsSaidInWords() {
        let html = rendered("```{scope}\nresource_type: project\nresource_id: prj_site\nrole: editor\n```\n")
        let code = "<pre tabindex=0><code class=language-yaml><b>resource_type:</b> project\n"
        #expect(html.hasPrefix("<figure class=\"scope-example\">\n\(code)"))
        #expect(html.contains("On the project <code>prj_site</code> the key can see that it exists, read its settings"))
    }

    @Test func sharingIsThreeSteps() {
        let html = rendered("```{sharing}\n```\n")
        #expect(html.ranges(of: "<li>").count == 3)
        #expect(html.contains("When the key creates an agent or a project, each sharing group gets <code>owner</code> on it."))
    }

    @Test func limitsAreTheFieldsOfAKey() {
        let html = rendered("```{limits}\n```\n")
        #expect(html.contains("<code>name</code></th><td>a string</td><td>yes</td><td>1 to 256 characters, not blank</td>"))
        #expect(html.contains("<code>revoked_at</code></th><td>a string or null</td><td>no</td><td>set by the platform</td>"))
    }

    @Test func variablesAreWhatATemplateCanLookUp() {
        let html = rendered("```{variables heading}\n```\n")
        #expect(html.contains("<code>anchor</code></th><td>text</td><td>its id; write <code>#</code> in front of it</td>"))
        #expect(rendered("```{variables layout}\n```\n").contains("<td>list of <code>heading</code></td>"))
    }

    @Test func whatTheCheckPrintsHasItsColours() {
        let output = """
            warning[role-legacy]: `executor` is <old>
               --> ci.yaml:12:3
                |
             12 | role: executor | ^
                |       ^^^^^^^^ … to line 14
                = a = b

            1 warning in 1 key, 1 file
            """
        let expected = """
            <pre class="output" tabindex="0"><code><span class="headline"><span class="warning">warning[role-legacy]</span>\
            : `executor` is &lt;old&gt;</span>
               <span class="faint">--&gt;</span> ci.yaml:12:3
            <span class="faint">    |</span>
            <span class="faint"> 12 |</span> role: executor | ^
            <span class="faint">    |</span><span class="warning">       ^^^^^^^^ … to line 14</span>
            <span class="remark">    <span class="faint">=</span> a = b</span>

            1 warning in 1 key, 1 file
            </code></pre>

            """
        #expect(rendered("```{output}\n\(output)\n```\n") == expected)
    }

    @Test(arguments: [
        ("```{presets now}\n```\n", "1:4 this component takes no argument, found `now`"),
        ("```{presets}\nx\n```\n", "1:4 this component takes no lines of its own"),
        ("```{preset}\n```\n", "1:4 name a preset"),
        ("```{preset depoly}\n```\n", "1:4 `depoly` is not a preset"),
        ("```{permissions agnt}\n```\n", "1:4 `agnt` is not a resource type"),
        ("```{scope}\n```\n", "1:4 write a scope between the fences"),
        ("```{scope}\n- a\n```\n", "2:1 a scope must be a mapping, not a list"),
        (
            "- x\n\n  ```{scope}\n  resource_type: agent\n  resource_id: agt_a\n  role: boss\n  ```\n",
            "6:9 `boss` is not a role of `agent`"
        ),
        ("```{scope}\nresource_type: agent\nresource_id: agt_a\n```\n", "2:1 a scope needs `role`"),
        ("```{key}\n```\n", "1:4 name a key spec file"),
        ("```{key ../../../etc/passwd}\n```\n", "1:4 `../../../etc/passwd` leads out of the project"),
        ("```{key nothing.yaml}\n```\n", "1:4 there is no file `nothing.yaml`"),
        ("```{sharing x}\n```\n", "1:4 this component takes no argument, found `x`"),
        ("```{limits x}\n```\n", "1:4 this component takes no argument, found `x`"),
        ("```{output}\n```\n", "1:4 write what `keybook check` prints between the fences"),
        ("```{output x}\nx\n```\n", "1:4 this component takes no argument, found `x`"),
        ("```{preset}x}\n```\n", "1:4 `{preset}` is not read"),
    ])
    func aWrongCallIsToldAtItsPlace(markdown: String, expected: String) {
        let told = document(markdown).diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }
        #expect(told.joined(separator: "\n") == expected)
    }

    @Test func aWarningOfAnExampleDoesNotStopThePage() {
        let document = document("```{scope}\nresource_type: agent\nresource_id: agt_a\nrole: executor\n```\n")
        #expect(document.diagnostics.isEmpty)
        #expect(String(decoding: document.html, as: UTF8.self).contains("<code>executor</code> is a legacy role"))
    }

    private func document(_ markdown: String) -> DocumentRendering {
        DocumentRendering(SourceFile(name: "page.md", text: markdown), folder: "/nowhere", dialect: .site)
    }

    private func rendered(_ markdown: String) -> String {
        let document = document(markdown)
        #expect(document.diagnostics.isEmpty)
        return String(decoding: document.html, as: UTF8.self)
    }
}
