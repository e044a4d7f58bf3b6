package import KeyModel
internal import SourceText

/// The request that creates a key: `POST /api_keys`.
///
/// Its body has the key's name, description, scopes and sharing groups: what a key is made of (section 1 of the rulebook). The
/// preset of a spec is for those who read and check the spec; the platform's keys have none. What the platform sets is never sent.
package struct CreationRequest: Sendable {
    /// The body as JSON, its last line ended.
    package let body: String

    package init(_ key: APIKey) {
        body = JSONText.indented { $0.key(key, includingPreset: false) }
    }

    /// The command that sends it, for a POSIX shell. It holds no secret: whoever runs it has an administrator's key in `API_KEY`.
    package func curlCommand(to api: APIAddress) -> String {
        """
        curl -X POST \(api.shellWord(path: "/api_keys")) \\
          -H "Authorization: Bearer $API_KEY" \\
          -H "Content-Type: application/json" \\
          --data-raw \(shellWord(String(body.dropLast())))

        """
    }
}
