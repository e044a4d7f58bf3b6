internal import Dispatch
internal import Synchronization

/// Transforms `0..<count` on every core, the results in order.
///
/// Each worker takes the next `batch` indices when it has done its last ones, so that uneven work spreads. `makeState` gives each
/// worker a state of its own, for buffers that are worth keeping from one index to the next.
package func concurrentMap<State: ~Copyable, Result: Sendable>(
    count: Int, batch: Int = 16, makeState: @Sendable () -> State,
    transform: @Sendable (Int, inout State) -> Result
) -> [Result] {
    let workers = min(coreCount, (count + batch - 1) / batch)
    guard workers > 1 else {
        var state = makeState()
        return (0..<count).map { transform($0, &state) }
    }
    return [Result](unsafeUninitializedCapacity: count) { results, initializedCount in
        let next = Atomic(0)
        // Each index is taken by exactly one worker, so no two of them write the same element.
        nonisolated(unsafe) let slots = results
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var state = makeState()
            while true {
                let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
                if start >= count { break }
                for index in start..<min(start + batch, count) {
                    slots.initializeElement(at: index, to: transform(index, &state))
                }
            }
        }
        initializedCount = count
    }
}

/// The same for work that keeps no state.
package func concurrentMap<Result: Sendable>(
    count: Int, batch: Int = 16, transform: @Sendable (Int) -> Result
) -> [Result] {
    concurrentMap(count: count, batch: batch, makeState: {}, transform: { index, _ in transform(index) })
}
