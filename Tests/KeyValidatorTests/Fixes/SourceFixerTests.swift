import KeyValidator
import SourceText
import Testing

struct SourceFixerTests {
    @Test(arguments: [
        // Neighbours in one list.
        ("sharing_group_ids: [a, b, b, b]\n", "sharing_group_ids: [a, b]\n", 2),
        ("sharing_group_ids: [a, a, a, a,]\n", "sharing_group_ids: [a,]\n", 3),
        ("sharing_group_ids:\n  - a\n  - a\n  # again\n  - a\n", "sharing_group_ids:\n  - a\n", 2),
        ("sharing_group_ids: [\n  a,\n  a, # again\n  a # and again\n]\n", "sharing_group_ids: [\n  a\n]\n", 2),
        // A finding that the mending of another one brings to light.
        (
            "scopes:\n- { resource_type: agnt, resource_id: agt_x, role: viewr }\n- { resource_type: agent, resource_id: agt_x, role: viewer }\n",
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: viewer }\n", 3
        ),
        // What goes is not mended, too.
        (
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: viewer }\n- { resource_type: agent, resource_id: agt_x, role: executor }\n",
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: viewer }\n", 1
        ),
        // The removal of the alias releases the anchor.
        (
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: owner }\n- &s { resource_type: agent, resource_id: agt_x, role: viewer }\n- *s\n",
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: owner }\n", 2
        ),
        // One edit that mends two findings.
        (
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: &r edtor }\n- { resource_type: project, resource_id: prj_x, role: *r }\n",
            "scopes:\n- { resource_type: agent, resource_id: agt_x, role: &r editor }\n- { resource_type: project, resource_id: prj_x, role: *r }\n",
            2
        ),
        ("nmae: a\nname: b\n", "nmae: a\nname: b\n", 0),
        // Several rules of one comment, all of no use and but for one.
        ("name: a # keybook: ignore role-legacy, org-admin, bogus\n", "name: a\n", 3),
        ("name: 1 # keybook: ignore role-legacy, org-admin, field-type\n", "name: 1 # keybook: ignore field-type\n", 2),
        ("name: 1 # keybook: ignore field-type, role-legacy, org-admin\n", "name: 1 # keybook: ignore field-type\n", 2),
        ("# keybook: ignore role-legacy\n  # keybook: ignore org-admin\nname: a\n", "name: a\n", 2),
        ("preset: read_only\n---\npreset: read_only\n---\n[\n", "preset: read-only\n---\npreset: read-only\n---\n[\n", 2),
    ])
    func mendsUntilNoFixIsLeft(text: String, expected: String, count: Int) {
        let result = SpecChecker().fixed(SourceFile(name: "a", text: text), as: .yaml)
        #expect(result.source.string == expected)
        #expect(result.applied.count == count, "\(result.applied.map(\.message))")
        #expect(result.report.diagnostics.allSatisfy { $0.fix == nil })
        #expect(!result.isUnsettled)
        #expect(result.changes.applied(from: result.original, to: result.source) == result.source.bytes)
    }

    @Test func theReportSpeaksOfWhatRemains() {
        let source = SourceFile(name: "a", text: "preset: read_only\nname: 1\n")
        let result = SpecChecker().fixed(source, as: .yaml)
        #expect(result.report.diagnostics == SpecChecker().check(result.source, as: .yaml).diagnostics)
        #expect(result.report.diagnostics.contains { $0.rule == "field-type" })
    }

    @Test func whatCollidesWaitsForTheNextPass() {
        var passes = 0
        let fixer = SourceFixer(.json) { source in
            passes += 1
            // Three fixes: the first two overlap, the third has an edit beside each of them.
            let fixes = [[(1, 2, "7")], [(1, 3, "88")], [(3, 4, "9"), (0, 1, "[")]]
            return report(source, source.string == "[123]" ? fixes : [])
        }
        let result = fixer.fixed(SourceFile(name: "a", text: "[123]"))
        #expect(result.source.string == "[723]")
        #expect(result.applied.count == 1)
        #expect(passes == 2)
    }

    @Test func deletionsMayTouchAndInsertionsAtOnePlaceMayNot() {
        #expect(mended("[1, 2, 3]", [[(2, 5, "")], [(5, 8, "")]]) == "[1]")
        #expect(mended("[\"a\"]", [[(3, 3, "b")], [(3, 3, "c")]]) == "[\"ab\"]")
        #expect(mended("[\"abc\"]", [[(2, 3, "x")], [(3, 4, "y")]]) == "[\"xbc\"]")
        #expect(mended("[\"abc\"]", [[(2, 3, "x")], [(3, 4, "")]]) == "[\"xbc\"]")
        #expect(mended("[\"abc\"]", [[(2, 3, "x")], [(4, 5, "z")]]) == "[\"xbz\"]")
    }

    @Test func aFixIsMadeWholeOrNotAtAll() {
        #expect(mended("[\"abc\"]", [[(2, 3, "x")], [(2, 3, "y"), (4, 5, "z")]]) == "[\"xbc\"]")
        #expect(mended("[\"abc\"]", [[(2, 3, "x"), (2, 3, "y")]]) == "[\"abc\"]")
        #expect(mended("[\"abc\"]", [[(2, 99, "x")], [(-1, 1, "")], [(5, 4, "")]]) == "[\"abc\"]")
    }

    /// Such a fix would be a mistake of a rule; what it would do to the file is worse.
    @Test func aFixThatWouldBreakOrChangeWhatTheFileSaysIsLeftOut() {
        let text = "{\"a\": [1, 2], \"b\": \"x\"}"
        for harmful in [(0, 1, ""), (1, 4, "c d"), (7, 8, ""), (7, 8, "\"1\""), (6, 12, "{}"), (19, 22, "null")] {
            #expect(
                mended(text, [[harmful], [(20, 21, "y")]]) == (harmful.0 >= 12 ? text : text.replacing("x", with: "y")),
                "\(harmful)")
            #expect(mended(text, [[(20, 21, "y")], [harmful]]) == text.replacing("x", with: "y"), "\(harmful)")
        }
    }

    @Test func fixesThatUndoOneAnotherEndWhereTheirCircleBegins() {
        // `a` leads into the circle of `b` and `c`.
        let next = ["a": "b", "b": "c", "c": "b"]
        let fixer = SourceFixer(.json) { source in
            let word = String(source.string.dropFirst().dropLast())
            return report(source, next[word].map { [[(1, 2, $0)]] } ?? [])
        }
        for (text, expected) in [("\"a\"", "\"b\""), ("\"b\"", "\"b\""), ("\"c\"", "\"c\"")] {
            let result = fixer.fixed(SourceFile(name: "a", text: text))
            #expect(result.source.string == expected)
            #expect(result.isUnsettled)
            #expect(result.applied.count == (text == "\"a\"" ? 1 : 0))
        }
    }

    @Test func fixesWithoutAnEndLeaveTheFileAsItWas() {
        var passes = 0
        let fixer = SourceFixer(.json) { source in
            passes += 1
            return report(source, [[(1, 1, "x")]])
        }
        let result = fixer.fixed(SourceFile(name: "a", text: "\"\""))
        #expect(result.source.string == "\"\"")
        #expect(result.isUnsettled && !result.isChanged && result.applied.isEmpty)
        #expect(passes <= 4097)
    }

    @Test func aChainOfAnchorsIsMendedLinkByLink() {
        let links = (1..<40).map { "- { resource_type: &t\($0) agent, resource_id: x, role: viewer, note: *t\($0 - 1) }\n" }
        let text = "scopes:\n- { resource_type: &t0 agent, resource_id: x, role: viewer }\n" + links.joined()
        let result = SpecChecker().fixed(SourceFile(name: "a", text: text), as: .yaml)
        #expect(result.source.string == "scopes:\n- { resource_type: &t0 agent, resource_id: x, role: viewer }\n")
        #expect(result.applied.count == 39)
    }

    /// A file of the largest size has no room for a longer name.
    @Test func noFixMakesAFileTooLarge() {
        let text = "nam: a\nprset: deploy\ndescripton: b\n#"
        let room = ReadingLimits.bytes - text.utf8.count
        let (full, nearlyFull) = (String(repeating: "x", count: room), String(repeating: "x", count: room - 1))
        #expect(SpecChecker().fixed(SourceFile(name: "a", text: text + full), as: .yaml).applied.isEmpty)
        let result = SpecChecker().fixed(SourceFile(name: "a", text: text + nearlyFull), as: .yaml)
        #expect(result.applied.map(\.fix?.description) == ["rename to `name`"])
        #expect(result.source.bytes.count == ReadingLimits.bytes)
    }

    private func mended(_ text: String, _ fixes: [[(Int, Int, String)]]) -> String {
        SourceFixer(.json) { report($0, $0.string == text ? fixes : []) }.fixed(SourceFile(name: "a", text: text)).source.string
    }

    private func report(_ source: SourceFile, _ fixes: [[(Int, Int, String)]]) -> FileReport {
        let start = SourcePosition(line: 1, column: 1, offset: 0)
        let diagnostics = fixes.enumerated().map { number, edits in
            Diagnostic(
                rule: "rule", severity: .error, message: "\(number)", file: source.name,
                range: SourceRange(start: start, end: start),
                fix: Fix(description: "mend", edits: edits.map { Edit(span: SourceSpan($0.0, $0.1), text: $0.2) }))
        }
        return FileReport(file: source.name, keyCount: 0, diagnostics: diagnostics)
    }
}

extension SourceFile {
    var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension [TextChange] {
    /// The new file's bytes, from the old one's outside of the changes and from its own within them.
    func applied(from old: SourceFile, to new: SourceFile) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        for change in self {
            bytes += old.bytes[position..<change.old.lowerBound]
            bytes += new.bytes[change.new]
            position = change.old.upperBound
        }
        return bytes + old.bytes[position...]
    }
}
