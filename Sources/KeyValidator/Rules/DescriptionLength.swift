internal import KeyModel
package import SourceText

package struct DescriptionLength: KeyRule {
    package let id = "description-length"
    package let severity = Severity.error
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

    package func check(_ key: KeySpec, _ findings: inout Findings) {
        guard let description = key.description else { return }
        let length = description.text.unicodeScalars.count
        let allowed = findings.catalog.limits.descriptionLength
        guard !allowed.contains(length) else { return }
        findings.report(
            self, at: description.span, "the description has \(length) characters",
            notes: ["a description has at most \(allowed.upperBound) characters"])
    }
}
