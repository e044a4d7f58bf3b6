import SourceText
import Testing

struct SecretTests {
    private static let tail = "a1B2c3D4e5F6g7H8i9J0k1L2"

    @Test(arguments: [
        ("sk_tu_", 16), ("tu_", 16), ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xapp-", 10), ("ghp_", 20), ("gho_", 20),
        ("ghs_", 20), ("ghu_", 20), ("ghr_", 20), ("github_pat_", 20), ("whsec_", 16),
    ])
    func needsAsMuchTailAsItsKindHas(prefix: String, length: Int) {
        #expect(found(prefix + Self.tail.prefix(length)) == [prefix + Self.tail.prefix(length)])
        #expect(found(prefix + Self.tail.prefix(length - 1)).isEmpty)
    }

    @Test(arguments: ["x", "9", "_", "é"])
    func isNoSecretInsideAWord(before: String) {
        #expect(found(before + "tu_" + Self.tail).isEmpty)
    }

    @Test(arguments: [" ", "=", ":", "\"", "-", "“"])
    func standsAfterAnythingElse(before: String) {
        #expect(found(before + "tu_" + Self.tail) == ["tu_" + Self.tail])
    }

    @Test(arguments: [
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----",
    ])
    func aPrivateKeyGoesToTheEndOfItsBlock(header: String) {
        let text = "a " + header + "\nMIIB\n-----END X-----\nb"
        #expect(found(text) == [header + "\nMIIB\n-----END X-----"])
    }

    @Test func aPublicKeyIsNoSecret() { #expect(found("-----BEGIN PUBLIC KEY-----\nMIIB").isEmpty) }

    @Test func aMessageShowsTheBeginningOnly() {
        #expect(quoted("x sk_tu_\(Self.tail) y") == "`x sk_tu_a1… y`")
    }

    @Test(arguments: [("a\u{1B}[2Jb", "`a\\u{1b}[2Jb`"), ("a\u{202E}b", "`a\\u{202e}b`"), ("a\nb", "`a\\u{a}b`")])
    func aMessageCannotMoveTheCursor(text: String, shown: String) { #expect(quoted(text) == shown) }

    @Test func aMessageStaysALine() { #expect(quoted(String(repeating: "x", count: 10_000)).count == 63) }

    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return SecretSearch.secrets(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
