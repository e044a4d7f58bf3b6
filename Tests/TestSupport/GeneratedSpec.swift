/// A spec file with mistakes that have fixes, in one of many styles, and what has to become of it.
package struct GeneratedSpec: Sendable {
    package let text: String
    package let isJSON: Bool
    package let keys: [GeneratedKey]

    /// Comments that have to be there after the fixes, and those that go with what they speak of. Of some nobody can say.
    package let keptComments: [String]
    package let removedComments: [String]

    /// The same file for the same seed.
    package init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        isJSON = random.happens(oneIn: 4)
        keys = (0..<Int.random(in: 1...3, using: &random)).map { _ in GeneratedKey(using: &random) }
        var text: String
        if isJSON {
            text = GeneratedJSON(using: &random).text(of: keys)
            (keptComments, removedComments) = ([], [])
        } else {
            var writer = GeneratedYAML(using: &random)
            text = writer.text(of: keys)
            (keptComments, removedComments) = (writer.kept, writer.removed)
        }
        if random.happens(oneIn: 4) { text = text.replacing("\n", with: "\r\n") }
        if random.happens(oneIn: 8) { text = "\u{FEFF}" + text }
        if random.happens(oneIn: 5), text.hasSuffix("\n") { text.removeLast() }
        self.text = text
    }
}

/// Keys as JSON, on one line or on many.
struct GeneratedJSON {
    private let isLong: Bool
    private let shape: Int

    init(using random: inout SplitMix) {
        isLong = random.happens(oneIn: 2)
        shape = Int.random(in: 0..<2, using: &random)
    }

    func text(of keys: [GeneratedKey]) -> String {
        let list = list(keys.map { key(written: $0, indentation: "  ") }, indentation: "")
        return keys.count == 1 ? key(written: keys[0], indentation: "") : shape == 0 ? list : "{\"api_keys\": \(list)}\n"
    }

    private func key(written key: GeneratedKey, indentation: String) -> String {
        let inner = indentation + "  "
        let scopes = key.scopes.map { scope in
            object(
                [
                    ("resource_type", quoted(scope.writtenType)), ("resource_id", quoted(scope.id)),
                    ("role", quoted(scope.writtenRole)),
                ],
                indentation: inner + "  ")
        }
        let preset = key.preset == nil ? [] : [("preset", quoted(key.writtenPreset))]
        return object(
            [(key.nameField, quoted(key.name))] + preset + [
                ("scopes", list(scopes, indentation: inner)),
                ("sharing_group_ids", list(key.groups.map(quoted), indentation: inner)),
            ], indentation: indentation)
    }

    private func object(_ fields: [(String, String)], indentation: String) -> String {
        enclosed("{", fields.map { "\"\($0.0)\": \($0.1)" }, "}", indentation)
    }

    private func list(_ items: [String], indentation: String) -> String { enclosed("[", items, "]", indentation) }

    private func enclosed(_ open: String, _ parts: [String], _ close: String, _ indentation: String) -> String {
        guard isLong else { return open + parts.joined(separator: ",") + close }
        return open + "\n" + parts.map { indentation + "  " + $0 }.joined(separator: ",\n") + "\n" + indentation + close
    }

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }
}
