import DiagnosticFormats
import KeyValidator
import SourceText

extension CheckReport {
    /// The report on files with these names and texts.
    static func on(_ files: (name: String, text: String)..., failures: [String] = [], tool: ToolDescription = .tests)
        -> CheckReport
    {
        CheckReport(files: files.map { FileReport.on($0.name, $0.text) }, failures: failures, tool: tool)
    }

    /// A report with a finding of every rule: its bad example.
    static let ofEveryRule = CheckReport(
        files: RuleSet.all.map { rule in
            let example = rule.documentation.bad
            return example.report(as: "keys/\(rule.id)" + (example.notation == .json ? ".json" : ".yaml"))
        }, tool: .tests)
}

extension FileReport {
    static func on(_ name: String, _ text: String) -> FileReport {
        SpecChecker().check(SourceFile(name: name, text: text), as: Notation(fileName: name))
    }
}

extension ToolDescription {
    /// Every rule with its summary.
    static let tests = ToolDescription(version: "1.2.3", rules: rules(RuleLinks()), workingDirectory: "/project")

    static func rules(_ links: RuleLinks) -> [RuleHelp] {
        RuleSet.standard.active.map { rule, severity in
            RuleHelp(
                id: rule.id, severity: severity, summary: rule.documentation.summary, why: rule.documentation.why,
                remedy: rule.documentation.remedy, markdown: rule.documentation.summary + ".\n", url: links.url(of: rule.id))
        }
    }
}

extension DiagnosticFormat {
    func text(_ report: CheckReport) -> String { String(decoding: formatted(report), as: UTF8.self) }
}

/// A spec with one finding of each severity, a fix, and a span over several lines.
let mixedSpec = """
    name: ci
    preset: read-only
    scopes:
      - { resource_type: agent, resource_id: agt_a, role: edtor }
      - { resource_type: agent, resource_id: agt_b, role: executor }
      - resource_type: agent
        resource_id: agt_b
        role: executor
    sharing_group_ids: [grp_a]

    """
