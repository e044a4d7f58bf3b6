import SourceText
import Testing

@testable import LanguageServer

struct SpecLikenessTests {
    @Test(arguments: [
        "name: a\nsharing_group_ids: [g]\n", "scopes:\n  - resource_type: agent\n", "scopes: [{ resource_type: a",
        "api_keys:\n  - name: a\n",
        "- name: a\n  sharing_group_ids:\n", "name: \"broken\n[\nscopes:\n- resource_type:\n", "{\"api_keys\": [",
        "x: 1\n---\nsharing_group_ids: []\n",
    ])
    func aSpecLooksLikeOne(text: String) {
        #expect(looksLikeSpec(text))
    }

    @Test(arguments: [
        "", "name: a\n", "scopes:\n  - feat\n  - fix\n", "oauth:\n  scopes: [{ resource_type: a }]\n",
        "# sharing_group_ids: [g]\n",
        "description: |\n  sharing_group_ids: [g]\n", "properties:\n  sharing_group_ids:\n    type: array\n",
        "- - sharing_group_ids: x\n",
        "config:\n  api_keys: []\n",
    ])
    func otherFilesDoNot(text: String) {
        #expect(!looksLikeSpec(text))
    }

    private func looksLikeSpec(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Sketch(bytes, as: text.hasPrefix("{") ? .json : .yaml).looksLikeSpec(bytes)
    }
}
