/// A key with mistakes that have fixes, and what it says when they are mended.
package struct GeneratedKey: Sendable {
    package struct Scope: Sendable {
        /// As they are meant.
        package let type: String
        package let id: String
        package let role: String

        /// As they are written.
        package let writtenType: String
        package let writtenRole: String
    }

    package let name: String
    package let nameField: String
    package let preset: String?
    package let writtenPreset: String
    package let scopes: [Scope]
    package let groups: [String]

    /// Which of the scopes, and of the groups, remain when those that repeat or include one another are removed.
    package var keptScopes: [Bool] {
        scopes.indices.map { index in
            let scope = scopes[index]
            let rivals = scopes.indices.filter { scopes[$0].type == scope.type && scopes[$0].id == scope.id }
            // The strongest stays, the first of equals.
            return index == rivals.max { (Self.rank(scopes[$0]), -$0) < (Self.rank(scopes[$1]), -$1) }
        }
    }

    package var keptGroups: [Bool] { groups.indices.map { !groups[..<$0].contains(groups[$0]) } }

    /// What the mended key says, in words.
    package var mended: String {
        let scopes = zip(scopes, keptScopes).filter(\.1).map { "\($0.0.type):\($0.0.id):\(Self.mended($0.0))" }
        let groups = zip(groups, keptGroups).filter(\.1).map(\.0)
        return "\(name); \(preset ?? "-"); \(scopes.joined(separator: " ")); \(groups.joined(separator: " "))"
    }

    package init(using random: inout SplitMix) {
        name = random.pick(["CI", "nightly report", "a # b", "x: y", "it's \"quoted\"", "[1]", "Größe 😀", "- dash", "null"])
        nameField = random.happens(oneIn: 4) ? random.pick(["nmae", "Name", "names"]) : "name"
        preset = random.happens(oneIn: 2) ? random.pick(["deploy", "read-only", "custom"]) : nil
        writtenPreset = Self.misspelt(preset ?? "", using: &random)
        scopes = (0..<Int.random(in: 1...7, using: &random)).map { _ in Scope(using: &random) }
        groups = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(["grp_a", "grp_b", "grp#c", "grp d"]) }
    }

    private static func mended(_ scope: Scope) -> String { scope.role == "executor" ? "viewer" : scope.role }

    private static func rank(_ scope: Scope) -> Int {
        ["member", "discoverer", "viewer", "editor", "admin", "owner"].firstIndex(of: mended(scope)) ?? -1
    }

    /// A word with one slip of the keys in it, one time in four.
    fileprivate static func misspelt(_ word: String, using random: inout SplitMix) -> String {
        guard word.count > 4, random.happens(oneIn: 4) else { return word }
        var letters = Array(word)
        let index = Int.random(in: 1..<letters.count - 1, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.remove(at: index)
        case 1: letters.insert("z", at: index)
        case 2: letters[index] = "z"
        default: letters.swapAt(index, index - 1)
        }
        return String(letters)
    }
}

extension GeneratedKey.Scope {
    fileprivate init(using random: inout SplitMix) {
        let roles = [
            "org": ["member", "admin"], "namespace": ["admin"], "project": ["discoverer", "viewer", "editor", "owner"],
            "agent": ["discoverer", "viewer", "editor", "owner", "executor"],
        ]
        type = random.pick(["agent", "agent", "agent", "project", "project", "namespace", "org"])
        id =
            ["org": "org_", "namespace": "ns_", "project": "prj_", "agent": "agt_"][type, default: ""] + random.pick(["a", "b"])
        role = random.pick(roles[type, default: []])
        writtenType = GeneratedKey.misspelt(type, using: &random)
        writtenRole = GeneratedKey.misspelt(role, using: &random)
    }
}
