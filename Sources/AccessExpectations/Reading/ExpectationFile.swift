package import KeyModel
package import KeyValidator
package import SourceText
internal import Workspace

/// A file of expectations, read.
package struct ExpectationFile: Sendable {
    let file: RecordListFile

    /// In the order of the file, as far as they can be understood.
    package let entries: [ExpectationEntry]

    /// Why others cannot be.
    let findings: Findings

    package init(_ source: SourceFile, as notation: Notation, in catalog: Catalog) {
        file = RecordListFile(
            source, of: .expectation, listedIn: .expectationList, notation: notation, catalog: catalog,
            missing: ("no expectation stands here", "an expectation has `key`, and `can` or `cannot`, a list"))
        var findings = file.findings
        var entries: [ExpectationEntry] = []
        var left = Self.limit
        for record in file.records {
            left -= record.items("can").count + record.items("cannot").count
            guard left >= 0 else {
                findings.report(
                    "expectations-too-many", at: record.headline, "a file has at most \(Self.limit) expectations",
                    notes: ["what follows was not read; an alias counts as all that it stands for"])
                break
            }
            if let entry = ExpectationEntry(record, in: catalog, &findings) { entries.append(entry) }
        }
        self.entries = entries
        self.findings = findings
    }

    /// How many expectations a file may have. As text that is as much as a file may be; aliases could make it any number.
    package static let limit = 100_000

    /// Why some are missing, with the lines they stand in.
    package var report: FileReport { file.report(findings) }
}

/// What is expected of a key, or of several.
package struct ExpectationEntry: Sendable {
    /// What it calls the key.
    package let key: LocatedString
    package let expectations: [LocatedExpectation]

    fileprivate init?(_ record: Record, in catalog: Catalog, _ findings: inout Findings) {
        if record.holdsNothing {
            findings.report("expectation-empty", at: record.headline, "nothing is expected here", notes: [Self.note])
        }
        expectations = [("can", true), ("cannot", false)].flatMap { field, isAllowed in
            record.items(field).compactMap { item in
                LocatedString(item).flatMap { LocatedExpectation($0, isAllowed: isAllowed, in: catalog, &findings) }
            }
        }
        guard let key = record.string("key") else { return nil }
        self.key = key
    }

    private static let note = "say what the key `can` or `cannot` do: a list of PERMISSION@TYPE:ID"
}

extension Record {
    /// Whether it has neither of the lists, or both are empty.
    fileprivate var holdsNothing: Bool {
        ["can", "cannot"].allSatisfy { name in self[field: name].map { $0.kind == .sequence && $0.items.isEmpty } ?? true }
    }
}

/// An expectation and where it stands.
package struct LocatedExpectation: Sendable {
    package let expectation: AccessExpectation
    package let span: SourceSpan

    /// Nil after its error has been reported.
    fileprivate init?(_ text: LocatedString, isAllowed: Bool, in catalog: Catalog, _ findings: inout Findings) {
        do throws(AccessQuestionError) {
            expectation = AccessExpectation(try AccessPattern(argument: text.text, in: catalog), isAllowed: isAllowed)
            span = text.span
        } catch {
            findings.report(error.rule, at: text.span, error.description, notes: [error.help])
            return nil
        }
    }
}

extension AccessQuestionError {
    /// What a finding that says it is called.
    fileprivate var rule: String {
        switch self {
        case .noResource, .noPattern, .noSingleAccess, .partialWildcard: "expectation-malformed"
        case .unknownType: "resource-type-unknown"
        case .unknownPermission, .foreignPermission: "permission-unknown"
        }
    }
}
