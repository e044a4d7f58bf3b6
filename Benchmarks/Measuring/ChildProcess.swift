#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// What a program took, as the system accounted for it.
struct Usage {
    /// User and system time, over all threads.
    let cpu: Duration
    let wall: Duration
    let peakBytes: Int
    let exitCode: Int32
}

/// A program that could not be started, or that a signal ended.
struct ChildError: Error, CustomStringConvertible {
    let description: String
}

/// Runs a program in `folder` until it ends, its standard output into the file `output`.
///
/// The system counts this process's own peak memory as the child's least, so what runs here is kept small.
func run(_ program: String, _ arguments: [String], in folder: String, output: String) throws -> Usage {
    var actions = makeFileActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)

    // Glibc shows its way to spawn in another folder to no program of Swift; this process is the only one to mind.
    guard chdir(folder) == 0 else { throw ChildError(description: "there is no folder `\(folder)`") }

    // The same few variables every time: what a program does must not depend on who measures it.
    let environment = cStrings(["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "NO_COLOR=1"])
    let words = cStrings([program] + arguments)
    defer { for string in environment + words { free(string) } }

    var identifier = pid_t()
    let start = ContinuousClock.now
    let failure = posix_spawn(&identifier, program, &actions, nil, words, environment)
    guard failure == 0 else {
        throw ChildError(description: "cannot run `\(program)`: \(String(cString: strerror(failure)))")
    }

    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0 {
        guard errno == EINTR else { throw ChildError(description: "cannot wait for `\(program)`") }
    }
    let wall = ContinuousClock.now - start
    guard status & 0x7F == 0 else { throw ChildError(description: "`\(program)` ended by signal \(status & 0x7F)") }
    return Usage(
        cpu: usage.ru_utime.duration + usage.ru_stime.duration, wall: wall,
        peakBytes: usage.ru_maxrss * bytesPerPeakUnit, exitCode: (status >> 8) & 0xFF)
}

/// Copies for C to read, ended by a null; the caller frees them.
private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

extension timeval {
    fileprivate var duration: Duration { .seconds(tv_sec) + .microseconds(Int(tv_usec)) }
}

#if canImport(Darwin)
    private func makeFileActions() -> posix_spawn_file_actions_t? { nil }
    private let bytesPerPeakUnit = 1
#else
    private func makeFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    private let bytesPerPeakUnit = 1024
#endif
