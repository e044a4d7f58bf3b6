package import SourceText

package struct SecretPresent: FileRule {
    package var id: String { "secret-present" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A value, a field's name or a comment holds what looks like a live secret",
            why:
                "A secret in a repository is known to everyone who ever reads it, and stays in its history. A spec needs none: the "
                + "platform makes the key and shows it once.",
            bad: Example(
                """
                name: nightly report
                description: made from tu_4f9aExampleOnly0123456789
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """,
                excerpt: """
                    name: nightly report
                    description: made from tu_4f9aE…
                    scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                    sharing_group_ids: [grp_data]

                    """),
            good: Example(
                """
                name: nightly report
                description: made in June
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Revoke the secret first, then take it out; taking it out alone leaves it in the history.")
    }

    package func check(_ file: ReadFile, _ findings: inout Findings) {
        let source = file.source
        // Only an escape can make a value say what the bytes of the file do not.
        guard !file.marks.secrets.isEmpty || file.marks.holdsEscapes,
            let tree = file.result.documents.first?.root.tree
        else { return }
        for value in tree.scalars {
            report(SecretSearch.secrets(in: value.textBytes).first, in: value.textBytes, at: value.span, &findings)
        }
        guard file.notation == .yaml else { return }
        for comment in file.result.comments(in: source) {
            let text = source.bytes[comment.span.start..<comment.span.end]
            report(SecretSearch.secrets(in: text).first, in: text, at: comment.span, &findings)
        }
    }

    private func report(_ secret: Secret?, in text: ArraySlice<UInt8>, at span: SourceSpan, _ findings: inout Findings) {
        guard let secret else { return }
        let start = text.startIndex + secret.range.lowerBound
        let beginning = String(decoding: text[start..<start + Secret.shownCharacters], as: UTF8.self)
        findings.report(
            self, at: span, "this looks like \(secret.kind.rawValue): `\(beginning)…`",
            notes: ["revoke it before you take it out: the history keeps it"])
    }
}
