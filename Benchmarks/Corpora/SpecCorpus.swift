/// Key specs, half YAML and half JSON, a few of them with one error each, about a third with warnings.
struct SpecCorpus {
    let count: Int

    private static let specsPerFolder = 1000

    /// Of a hundred specs, how many hold an error.
    private static let errorPercent = 2

    var name: String { "specs-\(count)" }

    /// `keys/004/key-004217.json`
    func path(_ index: Int) -> String {
        let folder = padded(index / Self.specsPerFolder, digits: 3)
        return "keys/\(folder)/key-\(padded(index, digits: 6)).\(index % 2 == 0 ? "yaml" : "json")"
    }

    /// The errors that a checker must find: no others, and each once.
    func seededErrors() -> Set<Finding> {
        Set(
            (0..<count).compactMap { index in
                spec(index).error.map { Finding(rule: $0.rule, file: path(index)) }
            })
    }

    func isClean(_ index: Int) -> Bool { spec(index).error == nil }

    /// Calls `write` with each file's path and text.
    func forEachFile(write: (String, String) throws -> Void) rethrows {
        try write("keybook.yaml", "keys: [\"keys/**/*.yaml\", \"keys/**/*.json\"]\n")
        for index in 0..<count {
            let spec = spec(index)
            try write(path(index), index % 2 == 0 ? spec.yaml : spec.json)
        }
    }

    private func spec(_ index: Int) -> Spec {
        var prose = Prose(random: RandomSource(seed: index))
        let scopes = (0..<prose.random.number(in: 1...3)).map { number in
            let (type, prefix, roles) = prose.random.pick(Self.types)
            return Spec.Scope(
                type: type, id: "\(prefix)\(prose.word())_\(number)", role: prose.random.pick(roles))
        }
        let description = (0..<prose.random.number(in: 1...3)).map { _ in prose.sentence() }
        return Spec(
            name: "\(prose.word())-\(prose.word())-\(index)", description: description.joined(separator: " "),
            scopes: scopes, groups: ["grp_\(prose.word())_a", "grp_\(prose.word())_b"],
            error: prose.random.happens(Self.errorPercent) ? prose.random.pick(SeededError.allCases) : nil)
    }

    /// Such scopes as are no error whatever their ids are. They are strings of a corpus, not the catalog's facts.
    private static let types = [
        ("org", "org_", ["member", "admin"]),
        ("namespace", "ns_", ["admin"]),
        ("project", "prj_", ["discoverer", "viewer", "editor", "owner"]),
        ("agent", "agt_", ["discoverer", "viewer", "editor", "owner", "executor"]),
    ]
}

/// What is wrong with a spec, by the rule that tells it.
enum SeededError: String, CaseIterable {
    case syntaxInvalid, nameMissing, nameEmpty, nameTooLong, nameNotString, descriptionTooLong, fieldUnknown
    case scopesMissing, scopesEmpty, resourceTypeUnknown, roleUnknown, resourceIDMissing, groupsEmpty

    var rule: String {
        switch self {
        case .syntaxInvalid: "syntax-invalid"
        case .nameMissing, .scopesMissing, .resourceIDMissing: "field-missing"
        case .nameEmpty, .nameTooLong: "name-length"
        case .nameNotString: "field-type"
        case .descriptionTooLong: "description-length"
        case .fieldUnknown: "field-unknown"
        case .scopesEmpty: "scopes-empty"
        case .resourceTypeUnknown: "resource-type-unknown"
        case .roleUnknown: "role-invalid"
        case .groupsEmpty: "sharing-groups-empty"
        }
    }
}

/// A rule that was broken in a file.
struct Finding: Hashable, CustomStringConvertible {
    let rule: String
    let file: String

    var description: String { "`\(rule)` in \(file)" }
}
