package import SourceText

package struct FileTooLarge: FileRule {
    package var id: String { "file-too-large" }
    package var severity: Severity { .error }
    package var endsReading: Bool { true }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The file is larger than 1 MiB",
            why:
                "A key spec has some hundred bytes. A file a thousand times as large is something else, or an attempt to keep the "
                + "check busy; it is not read.",
            bad: Example(
                Self.base + "# "
                    // From bytes: repeating a `String` takes a hundred times as long.
                    + String(decoding: [UInt8](repeating: UInt8(ascii: "x"), count: ReadingLimits.bytes), as: UTF8.self),
                excerpt: Self.base + "# xxxxxxxxxxxxxxxx… (1 MiB of them)"),
            good: Example(Self.base),
            remedy: "Split the keys over several files, or take out what is no key.")
    }

    private static let base = """
        name: nightly report
        scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
        sharing_group_ids: [grp_data]

        """

    package func check(_ file: ReadFile, _ findings: inout Findings) {
        guard let failure = file.result.failure, failure.reason == .tooLarge else { return }
        findings.report(
            self, at: failure.span, "the file is larger than \(ReadingLimits.bytes) bytes",
            notes: ["nothing in it was checked"])
    }
}
