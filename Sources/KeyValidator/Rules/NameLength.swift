internal import KeyModel
package import SourceText

package struct NameLength: SpecRule {
    package var id: String { "name-length" }
    package var severity: Severity { .error }
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
        for name in contents.names where !name.utf8.isPlainlyInside(allowed) {
            let range = "a name has \(allowed.lowerBound) to \(allowed.upperBound) characters, not all of them blank"
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

extension ArraySlice<UInt8> {
    /// Whether its bytes alone show that it has a length in `range` and is not blank. Nearly every name's do.
    fileprivate func isPlainlyInside(_ range: ClosedRange<Int>) -> Bool {
        range.lowerBound <= 1 && count <= range.upperBound && first.map { 0x21...0x7E ~= $0 } ?? false
    }
}
