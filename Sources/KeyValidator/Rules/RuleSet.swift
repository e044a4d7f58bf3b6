package import SourceText

/// The rules of a run, and how much each weighs in it. One object, so that a file copies no lists.
package final class RuleSet: Sendable {
    /// Every rule with its own severity.
    package static let standard = RuleSet()

    let fileRules: [any FileRule]
    let specRules: [any SpecRule]
    let recordRules: [any RecordRule]
    let resourceRules: [any ResourceRule]
    let scopeRules: [any ScopeRule]
    let catalogRules: [any CatalogRule]
    let suppressionRules: [any SuppressionRule]
    private let levels: [String: RuleLevel]
    private let severities: [String: Severity]
    private let order: [String: Int]

    /// - Parameter levels: by a rule's id, what keybook.yaml says of it.
    package init(levels: [String: RuleLevel] = [:]) {
        let levels = levels.filter { Self.rule($0.key)?.isFixedError != true }
        self.levels = levels
        let active = Self.list.filter { levels[$0.rule.id] != .off }
        severities = Dictionary(
            uniqueKeysWithValues: active.map { ($0.rule.id, levels[$0.rule.id]?.severity ?? $0.rule.severity) })
        order = Dictionary(uniqueKeysWithValues: active.enumerated().map { ($0.element.rule.id, $0.offset) })
        fileRules = active.compactMap { if case .file(let rule) = $0 { rule } else { nil } }
        specRules = active.compactMap { if case .spec(let rule) = $0 { rule } else { nil } }
        recordRules = active.compactMap { if case .record(let rule) = $0 { rule } else { nil } }
        resourceRules = active.compactMap { if case .resource(let rule) = $0 { rule } else { nil } }
        scopeRules = active.compactMap { if case .scope(let rule) = $0 { rule } else { nil } }
        catalogRules =
            Self.alsoOnCatalogs.filter { levels[$0.id] != .off }
            + active.compactMap { if case .catalog(let rule) = $0 { rule } else { nil } }
        suppressionRules = active.compactMap { if case .suppression(let rule) = $0 { rule } else { nil } }
    }

    /// The same rules for a catalog file, in which each error stays one.
    var onCatalogs: RuleSet {
        levels.isEmpty ? self : RuleSet(levels: levels.filter { Self.rule($0.key)?.severity != .error })
    }

    /// The rules that run, in the order of `all`, with how much each weighs.
    package var active: [(rule: any Rule, severity: Severity)] {
        Self.all.compactMap { rule in severities[rule.id].map { (rule, $0) } }
    }

    /// Whether the rule with this id is not turned off.
    func runs(_ rule: String) -> Bool { order[rule] != nil }

    func severity(of rule: String) -> Severity { severities[rule] ?? .error }

    /// Where a rule stands in the list: the order of findings at one place.
    func position(of rule: String) -> Int { order[rule] ?? 0 }
}

/// What keybook.yaml may say of a rule.
package enum RuleLevel: String, Sendable, CaseIterable {
    case error, warning, info, off

    var severity: Severity? { Severity(rawValue: rawValue) }
}
