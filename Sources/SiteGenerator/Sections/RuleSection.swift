internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import SearchIndex
internal import SourceText

/// The pages of the section `rules`: a list of all rules, and each rule's own, made from what the rule says of itself.
///
/// - Parameter catalog: of the site; the examples are keys of the standard one, whichever it is.
func ruleSectionPages(_ catalog: Catalog) -> [SectionPage] {
    let rules = RuleSet.all
    let pages = rules.enumerated().map { index, rule in
        SectionPage(
            path: "rules/\(rule.id).md", markdown: rulePage(rule, weight: index + 1),
            subject: SearchSubject(.rule, names: [rule.id]))
    }
    return [SectionPage(path: "rules/index.md", markdown: ruleList(rules, isStandard: catalog === Catalog.standard))] + pages
}

private func ruleList(_ rules: [any Rule], isStandard: Bool) -> String {
    let tables = [Severity.error, .warning, .info].map { severity in
        let rows = rules.filter { $0.severity == severity }.map { rule in
            "| [`\(rule.id)`](\(rule.id).md) | \(rule.documentation.summary) |\n"
        }
        return "\n## \(severity.heading)\n\n| Rule | Finds |\n|---|---|\n\(rows.joined())"
    }
    return """
        ---
        title: Rules
        description: Every rule of the check, with its severity and what it finds.
        weight: 25
        ---

        # Rules

        What `keybook check` looks for. An error fails the check, a warning fails it under `--strict`, an info never does;
        `keybook.yaml` can weigh each rule otherwise, except for the errors of a catalog file.
        \(isStandard ? "" : "\nThe examples are keys of keybook’s standard catalog, whose types and roles are not those of this site.\n")
        \(tables.joined())
        """
}

private func rulePage(_ rule: any Rule, weight: Int) -> String {
    let documentation = rule.documentation
    let report = documentation.bad.report()
    let format = TextFormat(usesColor: false)
    let output = report.diagnostics.map { format.text($0, in: report.excerpts) }.joined(separator: "\n")
    let isFixed = report.diagnostics.contains { $0.fix != nil }
    return """
        ---
        title: \(rule.id)
        description: "\(documentation.summary.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))."
        weight: \(weight)
        ---

        # \(rule.id)

        **\(documentation.summary).** This is \(rule.severity.phrase).

        \(documentation.why)

        ## Bad

        \(documentation.bad.markdown)
        What `keybook check` says:

        ```{output}
        \(output)```

        ## Good

        \(documentation.good.markdown)
        ## To mend it

        \(documentation.remedy)\(isFixed ? " `keybook check --fix` does it where it is plain what was meant." : "")

        \(rule.isFixedError ? fixedError : weighing(of: rule) + "\n" + suppression(of: rule))
        """
}

private let fixedError = """
    ## To weigh it otherwise, or to suppress it

    It is an error whatever `keybook.yaml` says, and no suppression and no baseline hides it: with such a catalog nothing can be
    checked.

    """

private func weighing(of rule: any Rule) -> String {
    """
    ## To weigh it otherwise

    In `keybook.yaml`, for the project:

    ```yaml
    rules:
      \(rule.id): \(rule.severity == .error ? "warning" : "error")   # or info, off
    ```

    For one run: `keybook check --rule \(rule.id)=off`.

    """
}

private func suppression(of rule: any Rule) -> String {
    guard !rule.endsReading else {
        return """
            ## To suppress it

            It cannot be suppressed, and no baseline hides it: the rest of the file was not looked at.

            """
    }
    return """
        ## To suppress it

        In YAML, at the end of the line on which the finding begins, or alone on the line above:

        ```yaml
        # keybook: ignore \(rule.id) -- why it may stay
        ```

        """
}

extension Severity {
    fileprivate var heading: String {
        switch self {
        case .error: "Errors"
        case .warning: "Warnings"
        case .info: "Infos"
        }
    }

    fileprivate var phrase: String {
        switch self {
        case .error: "an error: it fails the check"
        case .warning: "a warning: it fails the check under `--strict`"
        case .info: "an info: it never fails the check"
        }
    }
}
