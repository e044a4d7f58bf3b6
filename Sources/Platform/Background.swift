internal import Dispatch

/// Does work that blocks or lasts on a thread that no other task waits for, and gives its result.
package func inBackground<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
}
