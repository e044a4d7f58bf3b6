/// What made a report: keybook's version, the rules that ran, and where.
package struct ToolDescription: Sendable {
    /// "0.1.0"; nil where nobody says.
    package let version: String?

    /// The rules that ran, in the order in which `keybook explain --list` names them.
    package let rules: [RuleHelp]
    package let links: RuleLinks

    /// The absolute path that relative names of files start from; nil where it is unknown. No output holds it.
    package let workingDirectory: String?

    package init(
        version: String? = nil, rules: [RuleHelp] = [], links: RuleLinks = RuleLinks(), workingDirectory: String? = nil
    ) {
        self.version = version
        self.rules = rules
        self.links = links
        self.workingDirectory = workingDirectory
    }
}
