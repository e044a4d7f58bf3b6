import KeyValidator
import Testing

@testable import LanguageServer

struct DocumentRoleTests {
    @Test(arguments: [("keys/a.yaml", true), ("keys/tests/a.yaml", false)])
    func anExpectationFileIsNoSpec(path: String, isSpec: Bool) {
        let scene = Scene("name: <|>", path: path, settings: "tests: [keys/tests/*]\n")
        #expect((scene.view.role == .file(.keys)) == isSpec)
    }
}
