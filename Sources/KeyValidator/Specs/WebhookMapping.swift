package import SourceText

/// A mapping that describes a webhook key: a signing secret for incoming webhooks, which never stands in a key spec.
package struct WebhookMapping: Sendable {
    package let value: LocatedValue

    /// The name of the first field that shows it.
    package let evidence: LocatedValue

    /// Nil where nothing shows it.
    init?(_ record: borrowing Record) {
        guard !record.areAllKnown else { return nil }
        let field = record.fields.first { field in
            guard field.definition == nil else { return false }
            let name = field.name.text
            return Self.fields.contains(name) || name == "kind" && field.value.string == "webhook_key"
        }
        guard let field else { return nil }
        value = record.value
        evidence = field.name
    }

    /// Fields of webhook keys that no API key has.
    private static let fields: Set<String> = ["api_key_type", "agent_id", "agent_name", "signing_secret"]
}
