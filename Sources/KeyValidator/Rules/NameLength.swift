internal import KeyModel
package import SourceText

package struct NameLength: SpecRule {
    package let id = "name-length"
    package let severity = Severity.error
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A name that is empty, blank, or too long",
            why: "The name is how people tell keys apart in lists, logs and reviews; the platform answers 422 to such a name.",
            bad: Example(
                """
                name: "   "
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Say in a few words what uses the key.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let allowed = findings.catalog.limits.nameLength
        let range = "a name has \(allowed.lowerBound) to \(allowed.upperBound) characters, not all of them blank"
        for name in contents.names {
            let length = name.text.unicodeScalars.count
            if length < allowed.lowerBound {
                findings.report(self, at: name.span, length == 0 ? "the name is empty" : "the name is too short", notes: [range])
            } else if name.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
                findings.report(self, at: name.span, "the name is blank", notes: [range])
            } else if length > allowed.upperBound {
                findings.report(self, at: name.span, "the name has \(length) characters", notes: [range])
            }
        }
    }
}
