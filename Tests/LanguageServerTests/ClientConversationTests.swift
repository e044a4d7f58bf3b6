import Foundation
import TestSupport
import Testing

/// Conversations of a client that others have written (<https://pypi.org/project/pytest-lsp/>) with the program itself:
/// `Tests/LanguageServerClient`.
struct ClientConversationTests {
    private static let python = Python(with: "pytest_lsp")

    /// Beside the tests, which is where the program is built.
    private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "keybook")
        .path

    @Test(
        .enabled(if: python != nil, "python3 with pytest-lsp is not installed"),
        .enabled(if: FileManager.default.isExecutableFile(atPath: program), "the keybook binary is not built"))
    func aRealClientIsServed() throws {
        let output = try #require(Self.python).run(Self.script, input: "")
        #expect(output.hasSuffix("\nexit 0\n"), "\(output)")
    }

    private static var script: String {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/LanguageServerClient"
        return """
            import os, sys, pytest
            sys.dont_write_bytecode = True
            os.environ["KEYBOOK"] = \"\(program)\"
            os.chdir(\"\(folder)\")
            sys.path.insert(0, "")
            print("\\nexit", int(pytest.main(["--quiet", "--tb=short"])))
            """
    }
}
