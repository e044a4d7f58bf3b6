import DiagnosticFormats
import KeyValidator
import SourceText
import Testing

/// No output of any kind holds more of a secret than its beginning.
struct SecretTests {
    private static let secret = "sk_tu_SECRETSECRETSECRET99"

    private static let formats: [any DiagnosticFormat] = [
        TextFormat(usesColor: false), TextFormat(usesColor: true), JSONFormat(), SARIFFormat(), GitHubFormat(),
        GitHubStepSummary(),
        GitLabFormat(), JUnitFormat(isStrict: false), JUnitFormat(isStrict: true),
    ]

    @Test(arguments: [
        "name: \(secret)\n", "\(secret): 1\n", "# \(secret)\nname: 1\n", "name: 1 # \(secret)\n", "preset: \(secret)\n",
        "name: \"sk\\u005ftu_SECRETSECRETSECRET99\"\n", "name: [\(secret)\n", "&\(secret) name: 1\n", "*\(secret)\n",
        "name: \"tu_SECRETSE\\\n  CRETSECRET99\"\n", "kind: webhook_key\nsigning_secret: whsec_SECRETSECRETSECRET99\n",
        "description: |\n  -----BEGIN PRIVATE KEY-----\n  SECRETSECRETSECRET99\n  -----END PRIVATE KEY-----\nname: 1\n",
        "sharing_group_ids: [\(secret), \(secret), '<\(secret)>']\n", "{ \(secret)",
        "scopes:\n  - { resource_type: \(secret), resource_id: \(secret), role: \(secret) }\n",
        "scopes:\n  - { resource_type: agent, resource_id: \"${\(secret)}\", role: \(secret), rle: 1 }\n",
        "scopes:\n  - { resource_type: agent, resource_id: \(secret), role: viewer } # \(secret)\n"
            + "  - { resource_type: agent, resource_id: \(secret), role: viewer } # \(secret)\n",
        // Nothing is read of these, so no rule sees the secret behind the escapes.
        "{ a: \"sk\\u005ftu_SECRETSECRETSECRET99\", b: [", "{ a: \"\\x74u_SECRETSE\\\n \\u0043RETSECRET99\", b: [",
        "{ a: \"\\ntu_SECRETSECRETSECRET99\\\", b: [", "{ a: \\tu_SECRETSECRETSECRET99, b: [",
        "name: a\nname: \(secret)\npreset: [\(secret)]\ndescription: { \(secret): \(secret) }\n",
    ])
    func noFormatShowsTheTail(text: String) {
        for name in ["ci.yaml", "ci.json", "keys/\(Self.secret)/ci.yaml", "keys/\(Self.secret).yaml"] {
            expectNoTail(in: .on((name, text)), "\(name): \(text)")
        }
    }

    /// The example of `secret-present` is a secret itself.
    @Test func theExamplesOfTheRulesShowNone() {
        for format in Self.formats {
            #expect(!format.text(.ofEveryRule).contains("0123456789"))
        }
    }

    private func expectNoTail(in report: CheckReport, _ input: String) {
        #expect(report.diagnostics.contains { $0.severity == .error })
        for format in Self.formats {
            let output = format.text(report)
            #expect(!output.contains("CRETSECRET99"), "\(type(of: format)) on \(input)")
        }
    }
}
