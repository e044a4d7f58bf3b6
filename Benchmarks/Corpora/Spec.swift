/// A key spec of the corpus and how it is written down, its error included.
struct Spec {
    struct Scope {
        let type: String
        let id: String
        let role: String
    }

    let name: String
    let description: String
    let scopes: [Scope]
    let groups: [String]
    let error: SeededError?

    var yaml: String {
        let text = fields.map { name, value in
            switch value {
            case .text(let text): "\(name): \(quoted(text))\n"
            case .number(let number): "\(name): \(number)\n"
            case .texts(let texts): texts.isEmpty ? "\(name): []\n" : "\(name):\n" + texts.map { "  - \($0)\n" }.joined()
            case .scopes(let scopes): scopes.isEmpty ? "\(name): []\n" : "\(name):\n" + rows(of: scopes, yaml).joined()
            }
        }.joined()
        return error == .syntaxInvalid ? text + "}\n" : text
    }

    var json: String {
        let text = fields.map { name, value in
            switch value {
            case .text(let text): "  \"\(name)\": \(quoted(text))"
            case .number(let number): "  \"\(name)\": \(number)"
            case .texts(let texts): "  \"\(name)\": [\(texts.map(quoted).joined(separator: ", "))]"
            case .scopes(let scopes): "  \"\(name)\": [\(rows(of: scopes, json).joined(separator: ","))\n  ]"
            }
        }.joined(separator: ",\n")
        return error == .syntaxInvalid ? "{\n\(text),\n" : "{\n\(text)\n}\n"
    }

    private enum Value {
        case text(String)
        case number(Int)
        case texts([String])
        case scopes([Scope])
    }

    private var fields: [(String, Value)] {
        var fields: [(String, Value)] = []
        switch error {
        case .nameMissing: break
        case .nameEmpty: fields.append(("name", .text("")))
        case .nameTooLong: fields.append(("name", .text(String(repeating: "n", count: 257))))
        case .nameNotString: fields.append(("name", .number(12345)))
        default: fields.append(("name", .text(name)))
        }
        let description = error == .descriptionTooLong ? String(repeating: "d", count: 1001) : description
        fields.append(("description", .text(description)))
        if error == .fieldUnknown { fields.append(("favourite_colour", .text("green"))) }
        if error != .scopesMissing { fields.append(("scopes", .scopes(error == .scopesEmpty ? [] : scopes))) }
        fields.append(("sharing_group_ids", .texts(error == .groupsEmpty ? [] : groups)))
        return fields
    }

    /// Each scope's fields as `write` writes them; the first scope carries the spec's error.
    private func rows(of scopes: [Scope], _ write: ([(String, String)]) -> String) -> [String] {
        scopes.enumerated().map { index, scope in
            let error = index == 0 ? error : nil
            let type = error == .resourceTypeUnknown ? "warehouse" : scope.type
            let role = error == .roleUnknown ? "superuser" : scope.role
            let id = error == .resourceIDMissing ? [] : [("resource_id", scope.id)]
            return write([("resource_type", type)] + id + [("role", role)])
        }
    }

    private func yaml(_ fields: [(String, String)]) -> String {
        "  - " + fields.map { "\($0): \($1)\n" }.joined(separator: "    ")
    }

    private func json(_ fields: [(String, String)]) -> String {
        "\n    { " + fields.map { "\"\($0)\": \(quoted($1))" }.joined(separator: ", ") + " }"
    }

    /// The corpus holds nothing that would need an escape.
    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
