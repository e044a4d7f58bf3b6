#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Whether a process of this number is there, one of another user included.
package func isProcessAlive(_ number: Int) -> Bool {
    guard let number = pid_t(exactly: number), number > 0 else { return false }
    return kill(number, 0) == 0 || errno != ESRCH
}
