internal import SourceText

extension JSONText {
    /// The tool and its rules (3.19, 3.49).
    mutating func sarifDriver(_ tool: ToolDescription) {
        member("name", "keybook")
        if let version = tool.version {
            member("version", version)
            member("semanticVersion", version)
        }
        member("informationUri", RuleLinks.home)
        array("rules") { json in
            for rule in tool.rules {
                json.object { json in json.sarifRule(rule) }
            }
        }
    }

    private mutating func sarifRule(_ rule: RuleHelp) {
        member("id", rule.id)
        sarifText("shortDescription", rule.summary + ".")
        sarifText("fullDescription", rule.why)
        object("help") { json in
            json.member("text", "\(rule.summary). \(rule.why) To mend it: \(rule.remedy)")
            json.member("markdown", rule.markdown)
        }
        member("helpUri", rule.url)
        object("defaultConfiguration") { json in json.member("level", rule.severity.sarifLevel) }
        object("properties") { json in
            json.array("tags") { json in json.string("api-keys") }
            json.member("problem.severity", rule.severity.codeScanningSeverity)
        }
    }

    /// A message (3.11) that is text alone.
    mutating func sarifText(_ name: StaticString, _ text: String) {
        object(name) { json in json.member("text", SARIFMessage.escaped(text)) }
    }
}

extension Severity {
    var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// By its name in GitHub's code scanning.
    fileprivate var codeScanningSeverity: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "recommendation"
        }
    }
}
