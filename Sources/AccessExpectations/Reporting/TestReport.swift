internal import AccessReports
internal import KeyModel
internal import Workspace

/// What `keybook test` says.
package struct TestReport: Sendable {
    let run: ExpectationRun
    let labels: [KeyLabel]

    /// In the order of the run.
    let files: [FileOutcome]

    /// What could not be read, each told in a line without the tails of secrets.
    let failures: [String]
    let counts: TestCounts

    package init(_ run: ExpectationRun, failures: [String] = []) {
        let labels = run.keys.map { KeyLabel(name: $0.key.name, address: $0.address) }
        self.run = run
        self.labels = labels
        self.failures = failures
        files = run.files.map { FileOutcome($0, labels: labels, in: run.world.catalog) }
        counts = TestCounts(run.results)
    }

    /// Whether every expectation holds.
    package var holds: Bool { counts.failing == 0 }

    /// Whether there is an expectation at all.
    package var isEmpty: Bool { counts.all == 0 }
}

/// How many expectations hold. An expectation of two keys counts twice.
struct TestCounts: Sendable {
    private(set) var holding = 0
    private(set) var failing = 0

    /// By the index of a key that something is expected of.
    private(set) var byKey: [Int: (holding: Int, failing: Int)] = [:]

    var all: Int { holding + failing }

    init(_ results: some Sequence<ExpectationResult>) {
        for result in results {
            let (holds, fails) = result.holds ? (1, 0) : (0, 1)
            holding += holds
            failing += fails
            byKey[result.key, default: (0, 0)].holding += holds
            byKey[result.key, default: (0, 0)].failing += fails
        }
    }
}
