internal import KeyModel
package import SourceText

package struct LimitInvalid: CatalogRule {
    package var id: String { "limit-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A limit of a catalog that nothing could keep, or that is out of bounds",
            why: "Every key would be wrong, or none could be checked.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                limits:
                  name: { min: 100, max: 10 }

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                limits:
                  name: { min: 10, max: 100 }

                """, as: .catalog),
            remedy: "Write a least that is no more than the most.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        let limits = catalog.limits
        check(limits.name, atLeast: 1, standard: KeyLimits.standard.nameLength, &findings)
        check(limits.description, atLeast: 0, standard: KeyLimits.standard.descriptionLength, &findings)
        check(limits.scopes, atLeast: 0, standard: 0...LimitSpec.allowed.upperBound, &findings)
        check(limits.sharingGroups, atLeast: 0, standard: 0...LimitSpec.allowed.upperBound, &findings)
    }

    private func check(_ limit: LimitSpec, atLeast least: Int, standard: ClosedRange<Int>, _ findings: inout Findings) {
        var isReadable = true
        for value in [limit.least, limit.most].compactMap(\.self) where LimitSpec.number(value).map({ $0 < least }) ?? true {
            isReadable = false
            findings.report(
                self, at: value.span, "\(quoted(value.text)) is no limit",
                notes: ["this one is a whole number from \(least) to \(LimitSpec.allowed.upperBound), in decimal digits"])
        }
        guard isReadable, let minimum = limit.least, let number = LimitSpec.number(minimum) else { return }
        let most = limit.most.flatMap(LimitSpec.number)
        guard number > most ?? standard.upperBound else { return }
        findings.report(
            self, at: minimum.span, "the least, \(number), is more than the most",
            notes: [most.map { "the most is \($0)" } ?? "where the file says nothing, the most is \(standard.upperBound)"])
    }
}
