package import SourceText

package struct DocumentEmpty: SpecRule {
    package var id: String { "document-empty" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "There is no key in the file, or in one of its YAML documents",
            why: "A file that was emptied by mistake would otherwise pass as a file without findings.",
            bad: Example("# The key that stood here moved to ci.yaml.\n"),
            good: Example(
                """
                # Reads the nightly report.
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write the key, or delete the file or the `---` that starts the empty document.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for span in contents.emptyPlaces {
            let (missing, note) = Self.words(contents.kind)
            findings.report(self, at: span, "\(missing) here", notes: [note])
        }
    }

    private static func words(_ kind: SpecFileKind) -> (missing: String, note: String) {
        switch kind {
        case .keys: ("no key stands", "a key needs `name`, `scopes` and `sharing_group_ids`")
        case .groups: ("no groups stand", "a groups file has `groups:`, a list")
        case .resources: ("no resources stand", "a resources file has `resources:`, a list")
        case .catalog: ("no resource types stand", "a catalog has `permissions:` and `resource_types:`")
        }
    }
}
