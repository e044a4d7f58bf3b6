internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import KeyWriting
internal import SiteGenerator
internal import SourceText
internal import SpecSchema
internal import Workspace

extension [SuppliedFile] {
    /// What every site publishes for programs beside its pages: the schemas, the catalog and the rules.
    static func machineFiles(_ configuration: Configuration, _ catalog: Catalog) -> [SuppliedFile] {
        [
            SuppliedFile(
                output: "catalog.json", bytes: [UInt8](CatalogText(catalog, as: .json).text.utf8),
                title: "The catalog as JSON: resource types, roles, permissions, presets and limits"),
            SuppliedFile(
                output: "rules.json", bytes: RuleList(links: RuleLinks(base: configuration.ruleSite)).json,
                title: "The rules of the check as JSON"),
        ]
            + SchemaKind.all.map { kind in
                SuppliedFile(
                    output: kind.path, bytes: SchemaDocument(kind, catalog: catalog, baseURL: configuration.baseURL).text,
                    title: "JSON Schema of \(kind.name == "key" ? "key specs" : "`\(kind.name)` files")")
            }
    }
}

/// What `keybook explain` tells of the rules, for programs.
struct RuleList {
    let links: RuleLinks

    /// The rules in the order in which they are listed, with the texts of their documentation.
    var json: [UInt8] {
        var json = JSONText(style: .indented)
        json.object { json in
            json.array("rules") { json in
                for rule in RuleSet.all { json.object { json in write(rule, to: &json) } }
            }
        }
        json.breakLine()
        return json.bytes
    }

    private func write(_ rule: any Rule, to json: inout JSONText) {
        let documentation = rule.documentation
        json.member("id", rule.id)
        json.member("severity", rule.severity.rawValue)
        json.member("summary", documentation.summary)
        json.member("why", documentation.why)
        json.member("remedy", documentation.remedy)
        // Its own example is the judge, as on its page.
        json.member("fixable", documentation.bad.report().diagnostics.contains { $0.fix != nil })
        json.member("url", links.url(of: rule.id))
    }
}
