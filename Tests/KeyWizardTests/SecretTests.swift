import KeyModel
import KeyWizard
import TerminalForms
import Testing

/// Someone may paste a key into the wizard: no screen holds more than its beginning, and nothing with it is written.
struct SecretTests {
    private static let secret = "tu_4f9aExampleOnly0123456789"
    private static let tail = "eExampleOnly"

    @Test func noScreenShowsTheTailOfASecret() {
        var walk = Walk()
        walk.press(.enter, .pasted(Self.secret))
        #expect(walk.shows("tu_4f9aE••••"), "\(walk.screen)")
        Self.expectNoTail(walk)
        walk.press(.enter)
        #expect(walk.shows("error: this looks like an API key"), "\(walk.screen)")
        Self.expectNoTail(walk)
    }

    @Test func noListShowsTheTailOfASecret() {
        var walk = Walk.atScopes
        walk.press(.enter, .pasted(Self.secret), .enter, .enter)
        #expect(walk.shows("mend the errors first"))
        Self.expectNoTail(walk)
    }

    @Test func aReviewWithASecretIsNotWritten() {
        var draft = KeyDraft()
        draft.preset = "custom"
        draft.scopes = [Scope(resourceType: "agent", resourceID: "agt_a", role: "viewer")]
        draft.groups = ["grp_a"]
        draft.name = "CI"
        draft.output = "ci.yaml"
        draft.description = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKc\n-----END PRIVATE KEY-----\n"
        var walk = Walk(draft)
        walk.press(.home, .end, .control("u"))
        #expect(!walk.shows("MIIE"), "\(walk.screen)")
        draft.description = "made with " + Self.secret
        walk = Walk(draft)
        Self.expectNoTail(walk)
        walk.press(.enter)
        #expect(walk.shows("error: this looks like an API key"), "\(walk.screen)")
        Self.expectNoTail(walk)
        #expect(walk.outcome == nil)
    }

    private static func expectNoTail(_ walk: Walk) { #expect(!walk.shows(tail), "\(walk.screen)") }
}
