internal import AccessReports
internal import KeyModel
internal import SourceText

/// What is told of an expectation that does not hold.
struct ResultWords {
    /// As a finding is called.
    let rule: String
    let message: String
    private(set) var notes: [String] = []
    private let words: AccessWords

    /// As many resources as are told of one expectation; a wildcard may stand for thousands.
    private static let resourceLimit = 8

    /// Nil where it holds.
    init?(_ result: ExpectationResult, of key: KeyLabel, in catalog: Catalog) {
        let expectation = result.expectation.expectation
        let pattern = expectation.pattern
        let type = shown(catalog.resourceTypes[pattern.type].name)
        words = AccessWords(catalog: catalog)
        switch result.outcome {
        case .nothingKnown:
            rule = "wildcard-empty"
            message = "no resource of type `\(type)` is known, so that this would hold whatever a key can do"
            notes = ["known are the resources of the resources file, and those that a scope or a group's grant is on"]
        case .unknownResource(let suggestion):
            rule = "resource-unknown"
            message =
                "the resources file does not list the `\(type)` \(quoted(pattern.id ?? "")), and nothing is granted on it"
            notes =
                (suggestion.map { ["did you mean \(quoted($0))?"] } ?? [])
                + ["of a resource that is not there nothing can be expected: what must never be allowed never would be"]
        case .answered(let answer):
            guard let first = answer.failures.first else { return nil }
            rule = "expectation-failed"
            let place =
                pattern.id != nil
                ? words.resource(first.resource)
                : "\(answer.failures.count) of \(answer.resourceCount) known resources of type `\(type)`"
            let deed =
                pattern.permission.map(words.permission) ?? "do \(expectation.isAllowed ? "everything" : "something") on"
            message = "\(key.subject) \(expectation.isAllowed ? "cannot" : "can") \(deed) \(place)"
            notes = [expectation.isAllowed ? "expected: yes, the answer is no" : "expected: no, the answer is yes"]
            if pattern.id != nil {
                tellFully(first, isAllowed: expectation.isAllowed, permission: pattern.permission)
            } else {
                tell(answer.failures, isAllowed: expectation.isAllowed)
            }
        }
    }

    /// One resource: each way with its steps, or what there is instead and what it would take.
    private mutating func tellFully(_ access: UnexpectedAccess, isAllowed: Bool, permission: Int?) {
        if !isAllowed {
            for path in access.because {
                let steps = permission.map { words.steps(path, to: $0, on: access.resource) } ?? [gives(path)]
                notes.append("by \(words.source(path.grant)): " + steps.joined(separator: "; "))
            }
            return
        }
        for path in access.because + access.otherPaths { notes.append("\(words.way(path)) gives \(permissions(path))") }
        if permission == nil { notes.append("missing: " + words.permissions(access.permissions)) }
        notes.append(needed(access))
    }

    /// Several resources: a line for each, up to a limit.
    private mutating func tell(_ failures: [UnexpectedAccess], isAllowed: Bool) {
        for access in failures.prefix(Self.resourceLimit) {
            let reason =
                isAllowed ? ", " + needed(access) : ": by " + access.because.map(words.way).joined(separator: ", by ")
            notes.append(words.resource(access.resource) + reason)
        }
        if failures.count > Self.resourceLimit { notes.append("and \(failures.count - Self.resourceLimit) more") }
    }

    private func needed(_ access: UnexpectedAccess) -> String {
        guard let role = access.needed else {
            return "needed: " + words.permissions(access.permissions) + ", which no one role gives"
        }
        return "needed: " + shown(words.catalog.shortForm(role, on: access.resource.id))
    }

    private func gives(_ path: AccessPath) -> String { "\(words.role(path.role)) gives \(permissions(path))" }

    private func permissions(_ path: AccessPath) -> String {
        let own = words.catalog.access(of: path.role).own
        return own.isEmpty ? "nothing" : words.permissions(own)
    }
}
