import AccessSuggestions
import KeyModel
import SourceText
import Testing

struct OpenAPIDocumentTests {
    @Test func anOperationsOwnRequirementsWinOverItsPaths() {
        let document = read(
            """
            openapi: 3.1.0
            x-keybook-requires: [share@agent]
            paths:
              /tasks:
                x-keybook-requires: [run@agent]
                parameters: []
                summary: { get: 1 }
                get: {}
                post: { x-keybook-requires: [run@agent, "read@project:prj_site"] }
                delete: { x-keybook-requires: [] }
              /health:
                get: { x-other: [run@agent] }

            """)
        #expect(document.report.diagnostics.isEmpty)
        let requirements = document.operations.map { operation in
            "\(operation.name): "
                + (operation.requirements.map { list in list.map(\.text).joined(separator: ", ") } ?? "unknown")
        }
        #expect(
            requirements == [
                "GET /tasks: run@agent", "POST /tasks: run@agent, read@project:prj_site", "DELETE /tasks: ",
                "GET /health: unknown",
            ])
    }

    @Test func readsJSON() {
        let text = #"{"openapi": "3.0.3", "paths": {"/a": {"patch": {"x-keybook-requires": ["run@agent"]}}}}"#
        #expect(read(text, .json).operations.map(\.name) == ["PATCH /a"])
    }

    @Test(arguments: [
        ("", "openapi-unreadable 1:1"), ("a: [\n", "openapi-unreadable 2:1"),
        ("swagger: '2.0'\npaths: {}\n", "openapi-unreadable 1:1"),
        ("openapi: 3.1.0\n", "openapi-unreadable 1:1"), ("[]\n", "openapi-unreadable 1:1"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: run@agent, get: {} } }\n", "requirement-malformed 2:36"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: [1], get: {} } }\n", "requirement-malformed 2:37"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: [run], get: {} } }\n", "requirement-malformed 2:37"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: [rnu@agent], get: {} } }\n", "requirement-malformed 2:37"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: [run@tema], get: {} } }\n", "requirement-malformed 2:37"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: ['*@agent'], get: {} } }\n", "requirement-malformed 2:37"),
        ("openapi: 3.1.0\npaths: { /a: { x-keybook-requires: ['run@agent:*'], get: {} } }\n", "requirement-malformed 2:37"),
    ])
    func whatCannotBeFollowedIsToldWhereItStands(text: String, problem: String) {
        let problems = read(text).report.diagnostics.map { "\($0.rule) \($0.range.start.line):\($0.range.start.column)" }
        #expect(problems == [problem])
    }

    /// Larger than any file that people write by hand.
    @Test func readsBeyondTheLimitOfSpecs() {
        let filler = String(repeating: "# " + String(repeating: "x", count: 1022) + "\n", count: 2048)
        let document = read("openapi: 3.1.0\n\(filler)paths: { /a: { get: {} } }\n")
        #expect(document.operations.count == 1)
    }

    @Test func aliasesDoNotMultiply() {
        let list = String(repeating: "run@agent, ", count: 20_000)
        let text =
            "openapi: 3.1.0\npaths:\n  /: &p { x-keybook-requires: &l [\(list)rnu@agent], get: {} }\n"
            + (0..<20_000).map { "  /\($0): *p\n  /x\($0): { get: { x-keybook-requires: *l } }\n" }.joined()
        let document = read(text)
        #expect(document.operations.count == 40_001)
        #expect(document.report.diagnostics.count == 1)
    }

    private func read(_ text: String, _ notation: Notation = .yaml) -> OpenAPIDocument {
        OpenAPIDocument(SourceFile(name: "api.yaml", text: text), as: notation, in: .standard)
    }
}

extension AccessRequirement {
    fileprivate var text: String {
        "\(Catalog.standard.permissions[permission].name)@\(Catalog.standard.resourceTypes[type].name)"
            + (id.map { ":\($0)" } ?? "")
    }
}
