package import KeyModel
internal import KeyValidator
internal import SourceText
package import Workspace

/// What keys make of expectation files.
package struct ExpectationRun: Sendable {
    package let world: AccessWorld
    package let keys: [LocatedKey]

    /// One for each file, in the order of the run.
    package let files: [TestedFile]
    package let coverage: GrantCoverage

    /// What no answer could take into account.
    package let gaps: [AccessGap]

    /// - Parameter naming: of the keys.
    package init(_ files: [ExpectationFile], keys: [LocatedKey], naming: KeyNaming, in world: AccessWorld) {
        let known = KnownResources(in: world, keys: keys.map(\.key))
        let grants = keys.map { world.grants(of: $0.key) }
        let tested = files.map { TestedFile($0, naming: naming, known: known, grants: grants, in: world) }
        let results = tested.flatMap(\.results)
        self.world = world
        self.keys = keys
        self.files = tested
        coverage = GrantCoverage(results, keys: keys, in: world)
        gaps = world.gaps(of: Set(results.map(\.key)).sorted().map { keys[$0].key }, asked: tested.flatMap(\.asked))
    }

    package var results: some Sequence<ExpectationResult> { files.lazy.flatMap(\.results) }

    /// Whether each expectation of each file was understood.
    package var areAllUnderstood: Bool { files.allSatisfy(\.isUnderstood) }
}

/// What came of one file.
package struct TestedFile: Sendable {
    let file: RecordListFile

    /// What keeps expectations from being understood.
    let findings: Findings
    package private(set) var results: [ExpectationResult] = []

    /// The resources that were asked about.
    fileprivate private(set) var asked: [ResourceReference] = []

    fileprivate init(
        _ file: ExpectationFile, naming: KeyNaming, known: KnownResources, grants: [[Grant]], in world: AccessWorld
    ) {
        var findings = file.findings
        var obstacles = ObstacleSearch(known: known, hasResourcesFile: world.inventory.resources != nil)
        for entry in file.entries {
            let keys = naming.indices(of: entry.key.text)
            if keys.isEmpty {
                findings.report(
                    "key-unknown", at: entry.key.span, "no key is called \(quoted(entry.key.text))",
                    notes: findings.list.count < Self.suggestionLimit ? Self.suggestion(entry.key.text, naming) : [])
            }
            for expectation in entry.expectations where !keys.isEmpty {
                let chains = known.resources(of: expectation.expectation.pattern).map(world.chain)
                let obstacle = obstacles.find(expectation.expectation, resourceCount: chains.count)
                if obstacle == nil { asked += chains.compactMap(\.first) }
                results += keys.map { key in
                    let outcome =
                        obstacle
                        ?? .answered(
                            ExpectationAnswer(expectation.expectation, along: chains, grants: grants[key], in: world))
                    return ExpectationResult(expectation: expectation, key: key, outcome: outcome)
                }
            }
        }
        self.file = file.file
        self.findings = findings
    }

    package var name: String { file.source.name }

    package var isUnderstood: Bool { findings.list.isEmpty }

    private static func suggestion(_ name: String, _ naming: KeyNaming) -> [String] {
        [bestMatch(to: name, among: naming.names).map { "did you mean \(quoted($0))?" } ?? "`keybook access` lists the keys"]
    }

    /// Each suggestion compares a name with all that there are; a file with more findings has another problem.
    private static let suggestionLimit = 20
}

/// What came of an expectation on one key.
package struct ExpectationResult: Sendable {
    package let expectation: LocatedExpectation

    /// The index of the key among those of the run.
    package let key: Int
    package let outcome: ExpectationOutcome

    package var holds: Bool {
        if case .answered(let answer) = outcome { answer.holds } else { false }
    }
}

/// What there is to say of an expectation.
package enum ExpectationOutcome: Sendable {
    case answered(ExpectationAnswer)

    /// A wildcard stands for nothing, so that whatever it expects would hold.
    case nothingKnown

    /// The resources file does not list the resource, and nothing is granted on it: what must not be there never would be. With the
    /// id that may be meant.
    case unknownResource(suggestion: String?)
}

/// Looks for what keeps expectations from being asked at all.
private struct ObstacleSearch {
    let known: KnownResources
    let hasResourcesFile: Bool

    /// Each suggestion compares an id with all that there are; a file with more unknown ones has another problem.
    private var suggestionsLeft = 20

    init(known: KnownResources, hasResourcesFile: Bool) {
        self.known = known
        self.hasResourcesFile = hasResourcesFile
    }

    /// - Parameter resourceCount: how many resources are meant.
    mutating func find(_ expectation: AccessExpectation, resourceCount: Int) -> ExpectationOutcome? {
        let pattern = expectation.pattern
        guard resourceCount > 0 else { return .nothingKnown }
        guard hasResourcesFile, let id = pattern.id,
            !known.contains(ResourceReference(type: pattern.type, id: id))
        else { return nil }
        suggestionsLeft -= 1
        return .unknownResource(
            suggestion: suggestionsLeft >= 0 ? bestMatch(to: id, among: known.ids(ofType: pattern.type)) : nil)
    }
}

extension AccessWorld {
    /// What is unknown of keys and resources, each told once; that a file is not given is told of all at once.
    fileprivate func gaps(of keys: [APIKey], asked: [ResourceReference]) -> [AccessGap] {
        var seen: Set<AccessGap> = []
        let ofKeys = keys.flatMap(gaps(of:)).map { gap in
            if case .noGroups = gap { AccessGap.noGroups([]) } else { gap }
        }
        return (ofKeys + asked.flatMap(gaps(of:))).filter { seen.insert($0).inserted }
    }
}
