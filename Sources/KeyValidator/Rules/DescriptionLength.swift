internal import KeyModel
package import SourceText

package struct DescriptionLength: SpecRule {
    package var id: String { "description-length" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A description that is too long",
            why: "The platform answers 422 to it.",
            bad: Example(
                Self.start + "description: " + String(repeating: "na ", count: 400) + "batman\n",
                excerpt: Self.start + "description: na na na na na na na na… (over 1000 characters)\n"),
            good: Example(Self.start + "description: Reads the nightly report\n"),
            remedy: "Say it shorter, and put the rest where it can be linked to.")
    }

    private static let start = """
        name: nightly report
        scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
        sharing_group_ids: [grp_data]

        """

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let allowed = findings.catalog.limits.descriptionLength
        for description in contents.descriptions {
            // No text has more code points than bytes.
            if allowed.lowerBound == 0, description.utf8.count <= allowed.upperBound { continue }
            let length = description.text.unicodeScalars.count
            guard !allowed.contains(length) else { continue }
            findings.report(
                self, at: description.span, "the description has \(length) characters",
                notes: ["a description has at most \(allowed.upperBound) characters"])
        }
    }
}
