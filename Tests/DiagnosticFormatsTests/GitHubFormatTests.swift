import DiagnosticFormats
import Testing

struct GitHubFormatTests {
    @Test func eachFindingIsACommandWithItsPlace() {
        #expect(
            GitHubFormat().text(.on(("keys/ci.yaml", mixedSpec))) == """
                ::notice file=keys/ci.yaml,line=2,endLine=2,col=9,endColumn=18,title=preset-incomplete::the preset `read-only` has \
                `project:viewer`, and the key no scope on `project`%0Aa preset adds no scopes by itself%0A--> keys/ci.yaml:2:9
                ::error file=keys/ci.yaml,line=4,endLine=4,col=55,endColumn=60,title=role-invalid::`edtor` is not a role of `agent`\
                %0Adid you mean `editor`?%0Aroles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, \
                `executor` (legacy)%0Afix: replace with `editor`%0A--> keys/ci.yaml:4:55
                ::warning file=keys/ci.yaml,line=5,endLine=5,col=55,endColumn=63,title=role-legacy::`executor` is a legacy role: \
                the platform treats it as `viewer`%0A`viewer` grants everything that `executor` does%0Afix: replace with `viewer`\
                %0A--> keys/ci.yaml:5:55
                ::warning file=keys/ci.yaml,line=6,endLine=8,col=5,title=scope-duplicate::the key has this scope already%0Afix: \
                remove the repeated scope%0A--> keys/ci.yaml:6:5
                ::warning file=keys/ci.yaml,line=8,endLine=8,col=11,endColumn=19,title=role-legacy::`executor` is a legacy role: \
                the platform treats it as `viewer`%0A`viewer` grants everything that `executor` does%0Afix: replace with `viewer`\
                %0A--> keys/ci.yaml:8:11
                keybook: 1 error, 3 warnings, 1 info in 1 key, 1 file

                """)
    }

    /// A name may hold anything but NUL and `/`.
    @Test func nothingInAFilesNameEndsACommandOrAProperty() {
        let output = GitHubFormat().text(.on(("a,line=9::x%0A\r\n::stop-commands::y\u{2028}.yaml", "")))
        let lines = output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0].hasPrefix(
                "::error file=a%2Cline=9%3A%3Ax%250A%0D%0A%3A%3Astop-commands%3A%3Ay\u{2028}.yaml,line=1,endLine=1,col=1,"))
        #expect(lines[0].contains("%0A--> a,line=9::x%250A%0D%0A::stop-commands::y"))
    }

    @Test(arguments: [
        (0, nil), (10, nil), (11, "1 more error"), (25, "15 more errors"),
    ])
    func saysHowManyMoreThanGitHubShows(count: Int, words: String?) {
        let lines = GitHubFormat().text(.on(("a.yaml", spec(errors: count, warnings: 0)))).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error file=") } == count)
        let notice = words.map {
            "::notice title=keybook::\($0) in the log of this step: GitHub shows 10 of each as annotations"
        }
        #expect(lines.first { $0.contains("GitHub shows") }.map(String.init) == notice)
    }

    @Test func countsEachSeverityAndWhatCouldNotBeRead() {
        let report = CheckReport.on(("a.yaml", spec(errors: 10, warnings: 12)), failures: ["cannot read `b`: it is a folder"])
        let lines = GitHubFormat().text(report).split(separator: "\n")
        #expect(lines[0].contains("::1 more error, 2 more warnings in the log"))
        #expect(lines[1] == "::error title=keybook::cannot read `b`: it is a folder")
    }

    @Test func saysThatThereIsNothing() {
        let text = "name: a\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]\nsharing_group_ids: [g]\n"
        #expect(GitHubFormat().text(.on(("a.yaml", text))) == "keybook: no findings in 1 key, 1 file\n")
    }

    private func spec(errors: Int, warnings: Int) -> String {
        let scopes =
            (0..<errors).map { "{ resource_type: agent, resource_id: e\($0), role: boss }" }
            + (0..<warnings).map { "{ resource_type: agent, resource_id: w\($0), role: executor }" }
            + ["{ resource_type: agent, resource_id: agt_a, role: viewer }"]
        return "name: a\nsharing_group_ids: [g]\nscopes:\n" + scopes.map { "  - \($0)\n" }.joined()
    }
}
