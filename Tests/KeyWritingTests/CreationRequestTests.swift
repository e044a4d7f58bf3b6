import Foundation
import KeyModel
import KeyWriting
import SourceText
import TestSupport
import Testing

struct CreationRequestTests {
    private static let scope = Scope(resourceType: "agent", resourceID: "agt_build", role: "editor")

    @Test func sendsWhatAKeyIsMadeOfAndNoPreset() {
        let key = APIKey(name: "CI", preset: "deploy", scopes: [Self.scope], sharingGroupIDs: ["grp_eng"])
        #expect(
            CreationRequest(key).body == """
                {
                  "name": "CI",
                  "scopes": [
                    {"resource_type": "agent", "resource_id": "agt_build", "role": "editor"}
                  ],
                  "sharing_group_ids": ["grp_eng"]
                }

                """)
    }

    @Test func curlTakesAddressAndKeyFromTheEnvironment() {
        let key = APIKey(name: "it's", description: "a 'b'", scopes: [], sharingGroupIDs: [])
        #expect(
            CreationRequest(key).curlCommand(to: .variable) == #"""
                curl -X POST "$API_URL/api_keys" \
                  -H "Authorization: Bearer $API_KEY" \
                  -H "Content-Type: application/json" \
                  --data-raw '{
                  "name": "it'\''s",
                  "description": "a '\''b'\''",
                  "scopes": [],
                  "sharing_group_ids": []
                }'

                """#)
    }

    @Test(arguments: [
        ("https://api.example.com", "'https://api.example.com/api_keys'"),
        ("HTTP://[::1]:8080/v1//", "'http://[::1]:8080/v1/api_keys'"),
        ("https://a/it's", "'https://a/it'\\''s/api_keys'"),
    ])
    func curlSendsToAKnownAddress(address: String, word: String) throws {
        let key = APIKey(name: "a", scopes: [], sharingGroupIDs: [])
        let command = CreationRequest(key).curlCommand(to: try #require(APIAddress(address)))
        #expect(command.hasPrefix("curl -X POST \(word) \\\n"), "\(command)")
    }

    @Test(arguments: [
        "", "example.com", "ftp://a", "https://", "https:///x", "https://a b", "https://a\nb", "https://a?x=1", "https://a#b",
        "https://user:pass@a", "https://a/{b}", "https://a/`b`", "https://ä", "https://a/tu_0123456789abcdefgh",
    ])
    func refusesWhatIsNoAddress(text: String) { #expect(APIAddress(text) == nil) }

    /// The shell is the judge: it must see one word that is the body, whatever the name holds.
    @Test func everyShellSeesTheBodyAsItIs() throws {
        for name in [
            "it's", "''", "'; touch x; '", "$(id) `id` $HOME !! \\", "a\u{0}b", "'\u{301}'", "é\n\"'\"", "\u{1B}[2J", "* ? ~ # &",
        ] {
            let request = CreationRequest(APIKey(name: name, description: name, scopes: [Self.scope], sharingGroupIDs: [name]))
            let command = request.curlCommand(to: .known("https://a'\u{301}b"))
            let seen = try shell("curl() { printf '%s\\n' \"$@\"; }\n" + command)
            #expect(
                seen == """
                    -X
                    POST
                    https://a'\u{301}b/api_keys
                    -H
                    Authorization: Bearer 
                    -H
                    Content-Type: application/json
                    --data-raw
                    \(request.body)
                    """)
        }
    }

    private func shell(_ script: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.environment = [:]
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: printed, as: UTF8.self)
    }
}
