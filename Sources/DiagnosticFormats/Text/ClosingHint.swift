internal import SourceText

extension CheckReport {
    /// Where to read on: the rule that is broken most often among those of the worst severity. One line, however many rules there
    /// are: a reader who has seen the command once knows it for all of them.
    var closingHint: String? {
        guard let worst = summary.worst else { return nil }
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics where diagnostic.severity == worst { counts[diagnostic.rule, default: 0] += 1 }
        var chosen: (help: RuleHelp, count: Int)?
        for help in tool.rules {
            if let count = counts[help.id], count > chosen?.count ?? 0 { chosen = (help, count) }
        }
        return chosen.map {
            "why, and how to mend it: " + (tool.links.isProjectSite ? $0.help.url : "keybook explain \($0.help.id)")
        }
    }
}
