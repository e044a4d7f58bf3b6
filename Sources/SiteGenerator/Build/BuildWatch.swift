internal import Synchronization

/// What a build does, in this order.
package enum BuildStage: String, Sendable, CaseIterable {
    case read, link, render, publish
}

/// Follows a build from another thread: how far it is, and how long things took.
///
/// A build that nobody follows has none, and measures nothing. Times are for a terminal: no file of a site depends on one.
package final class BuildWatch: Sendable {
    /// A page and how long it took to render and to write it.
    package struct PageTime: Sendable {
        /// Relative to the content folder.
        package let path: String
        package let duration: Duration
    }

    /// How far a build is.
    package struct Progress: Sendable, Equatable {
        package let stage: BuildStage

        /// Pages that are written, and how many there are; both 0 before any is.
        package let done: Int
        package let total: Int

        package init(stage: BuildStage, done: Int, total: Int) {
            self.stage = stage
            self.done = done
            self.total = total
        }
    }

    private struct State {
        var stage: (name: BuildStage, start: ContinuousClock.Instant)?
        var durations: [(stage: BuildStage, duration: Duration)] = []
        var total = 0

        /// The longest first.
        var slowest: [PageTime] = []
    }

    private let state = Mutex(State())
    private let done = Atomic(0)

    /// Of how many pages the time is kept; with 0 no page is timed.
    private let slowestLimit: Int

    package init(slowestLimit: Int = 0) { self.slowestLimit = slowestLimit }

    /// Nil before the first stage.
    package var progress: Progress? {
        state.withLock { state in
            state.stage.map { Progress(stage: $0.name, done: done.load(ordering: .relaxed), total: state.total) }
        }
    }

    /// The stages that have ended, in their order.
    package var durations: [(stage: BuildStage, duration: Duration)] { state.withLock { $0.durations } }

    /// The pages that took longest, the slowest first.
    package var slowest: [PageTime] { state.withLock { $0.slowest } }

    /// Ends the stage before.
    ///
    /// - Parameter total: how many pages it has to do.
    func begin(_ stage: BuildStage, total: Int = 0) {
        end()
        state.withLock { state in
            if total > 0 { state.total = total }
            state.stage = (stage, .now)
        }
    }

    func end() {
        state.withLock { state in
            guard let stage = state.stage else { return }
            state.durations.append((stage.name, .now - stage.start))
        }
    }

    fileprivate func page<Result>(_ path: String, _ work: () -> Result) -> Result {
        defer { done.add(1, ordering: .relaxed) }
        guard slowestLimit > 0 else { return work() }
        let start = ContinuousClock.now
        let result = work()
        let duration = ContinuousClock.now - start
        state.withLock { state in
            let place = state.slowest.firstIndex { $0.duration < duration } ?? state.slowest.count
            guard place < slowestLimit else { return }
            state.slowest.insert(PageTime(path: path, duration: duration), at: place)
            if state.slowest.count > slowestLimit { state.slowest.removeLast() }
        }
        return result
    }
}

extension BuildWatch? {
    /// Does the work of one page, and takes note of it where somebody follows.
    func page<Result>(_ path: @autoclosure () -> String, _ work: () -> Result) -> Result {
        guard let self else { return work() }
        return self.page(path(), work)
    }
}
