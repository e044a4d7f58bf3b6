/// A rule with what it looks at, so that a run need not ask each rule at run time what it conforms to.
enum ListedRule: Sendable {
    case file(any FileRule)
    case spec(any SpecRule)
    case record(any RecordRule)
    case resource(any ResourceRule)
    case scope(any ScopeRule)
    case suppression(any SuppressionRule)
    case catalog(any CatalogRule)

    var rule: any Rule {
        switch self {
        case .file(let rule): rule
        case .spec(let rule): rule
        case .record(let rule): rule
        case .resource(let rule): rule
        case .scope(let rule): rule
        case .suppression(let rule): rule
        case .catalog(let rule): rule
        }
    }
}
