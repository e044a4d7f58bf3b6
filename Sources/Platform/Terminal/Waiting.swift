#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Waits for one of two open files.
///
/// By select(2): poll(2) of macOS knows no terminals.
enum Waiting {
    case first, second, none

    /// Which of them has something to read, or has ended, `second` where both do; `none` after so many milliseconds without.
    static func forInput(at first: Int32, _ second: Int32, milliseconds: Int?) -> Waiting {
        while true {
            var set = fd_set()
            insert(first, into: &set)
            insert(second, into: &set)
            var limit = timeval()
            if let milliseconds {
                limit.tv_sec = .init(milliseconds / 1000)
                limit.tv_usec = .init(milliseconds % 1000 * 1000)
            }
            let highest = max(first, second) + 1
            let count = milliseconds == nil ? select(highest, &set, nil, nil, nil) : select(highest, &set, nil, nil, &limit)
            if count > 0 { return contains(second, in: set) ? .second : .first }
            if count == 0 || errno != EINTR { return .none }
        }
    }

    /// Whether select(2) can wait for it at all.
    static func canWait(for descriptor: Int32) -> Bool { Int(descriptor) < 8 * MemoryLayout<fd_set>.size }

    // C's FD_SET and FD_ISSET are macros, which Swift does not see. A set is a row of bits, lowest first on the little-endian
    // machines that Swift runs on.
    private static func insert(_ descriptor: Int32, into set: inout fd_set) {
        withUnsafeMutableBytes(of: &set) { $0[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8) }
    }

    private static func contains(_ descriptor: Int32, in set: fd_set) -> Bool {
        withUnsafeBytes(of: set) { $0[Int(descriptor) / 8] & 1 << UInt8(descriptor % 8) != 0 }
    }
}
