internal import KeyModel
package import KeyValidator
package import KeyWriting
package import SourceText

/// What the check says of a draft, as the file that it would be written to.
package struct DraftCheck: Sendable {
    package let spec: SpecText
    package let report: FileReport

    /// - Parameter file: the name that the findings tell; `.json` makes it JSON, everything else YAML.
    package init(_ draft: KeyDraft, file: String, checker: SpecChecker) {
        let notation = Notation(fileName: file)
        spec = SpecText(draft.key, as: notation)
        report = checker.check(SourceFile(name: file, text: spec.text), as: notation)
    }

    package var errorCount: Int { report.diagnostics.count { $0.severity == .error } }

    /// The findings in the lines of a part of the key; of YAML only, which has one line for each field.
    func findings(in part: SpecPart) -> [Diagnostic] {
        guard let lines = spec.lines[part] else { return [] }
        return report.diagnostics.filter { lines.contains($0.range.start.line) }
    }
}

extension [Diagnostic] {
    var holdsError: Bool { contains { $0.severity == .error } }
}
