package import SourceText

package struct WebhookKey: SpecRule {
    package var id: String { "webhook-key" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The mapping describes a webhook key, not an API key",
            why:
                "A webhook key is a signing secret that verifies incoming webhooks, from Slack or GitHub for example. It belongs to one "
                + "agent, has no scopes, and never stands in a key spec.",
            bad: Example("name: slack events\nagent_id: agt_support\napi_key_type: slack\n"),
            good: Example(
                """
                name: slack events
                scopes: [{ resource_type: agent, resource_id: agt_support, role: viewer }]
                sharing_group_ids: [grp_support]

                """),
            remedy: "Take it out; webhook keys are made under `/agent_api_keys` and have a page of their own.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for webhook in contents.webhookKeys {
            findings.report(
                self, at: webhook.evidence.span, "\(quoted(webhook.evidence.text)) belongs to a webhook key, not to an API key",
                notes: [
                    "webhook keys verify incoming webhooks and live under `/agent_api_keys`; see the page on webhook keys, "
                        + "`api-keys/webhook-keys`, in the reference"
                ])
        }
    }
}
