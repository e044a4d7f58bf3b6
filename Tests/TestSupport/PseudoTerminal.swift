internal import Platform

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A terminal without a person at it, and a program that runs there (pty(7)).
package final class PseudoTerminal {
    /// Everything that the program has written so far.
    package private(set) var output: [UInt8] = []
    private let controller: Int32
    private let terminal: Int32
    private let path: String
    private var process: pid_t = 0

    /// Whether the system has any: not every container does.
    package static let isAvailable = (try? PseudoTerminal(columns: 80, rows: 24)) != nil

    package init(columns: Int, rows: Int) throws {
        (controller, path) = try Self.openPair()
        terminal = Self.openFile(path, O_RDWR | O_NOCTTY)
        resize(columns: columns, rows: rows)
    }

    deinit {
        if process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(terminal)
        close(controller)
    }

    package func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    }

    /// Starts a program, with its arguments, in a session of its own, whose terminal this is.
    package func start(_ command: [String], environment: [String: String], folder: String) throws {
        var actions = Self.makeActions()
        var attributes = Self.makeAttributes()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawnattr_setflags(&attributes, Self.newSession)
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        // A folder of its own is the shell's business: the C library shows its way to no program of Swift.
        let words = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder] + command
        let strings = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in strings + variables { free(string) } }
        let result = posix_spawn(&process, words[0], &actions, &attributes, strings, variables)
        guard result == 0 else { throw FileError(verb: "start", path: words[0], errorNumber: result) }
    }

    package func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    package func signal(_ number: Int32) { kill(process, number) }

    /// Reads until what has come is as wanted; false where it is not after a long while, or the program has ended.
    package func read(until isAsWanted: ([UInt8]) -> Bool) -> Bool {
        for _ in 0..<300 {
            if isAsWanted(output) { return true }
            var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 100) > 0 else { continue }
            guard readPiece() else { return isAsWanted(output) }
        }
        return false
    }

    /// How the program ended or stopped; nil where it still runs after a long while.
    package func end() -> ProcessEnd? {
        _ = read { _ in false || hasChanged }
        return change
    }

    private var change: ProcessEnd?

    private var hasChanged: Bool {
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG | WUNTRACED) == process else { return false }
        // <sys/wait.h> has macros for this.
        switch (status & 0x7F, status >> 8 & 0xFF) {
        case (0, let code): change = .exited(code)
        case (0x7F, let signal): change = .stopped(signal)
        case (let signal, _): change = .killed(signal)
        }
        if case .stopped = change {} else { process = 0 }
        while readPiece() {}
        return true
    }

    /// How the terminal treats what is typed, as bytes to compare.
    package var modes: [UInt8] {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return withUnsafeBytes(of: &modes) { Array($0) }
    }

    /// Whether lines are edited and echoed, as a shell expects.
    package var isCooked: Bool {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
    }

    private func readPiece() -> Bool {
        var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 0) > 0 else { return false }
        var piece = [UInt8](repeating: 0, count: 4096)
        let count = Self.readFile(controller, &piece)
        if count > 0 { output += piece[..<count] }
        return count > 0
    }
}

/// How a process ended, or that it has stopped.
package enum ProcessEnd: Sendable, Hashable {
    case exited(Int32)
    case killed(Int32)
    case stopped(Int32)
}

// MARK: - The system's differences

extension PseudoTerminal {
    private static func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags | O_CLOEXEC) }

    private static func readFile(_ file: Int32, _ piece: inout [UInt8]) -> Int {
        #if canImport(Darwin)
            Darwin.read(file, &piece, piece.count)
        #else
            Glibc.read(file, &piece, piece.count)
        #endif
    }

    #if canImport(Darwin)
        private static let newSession = Int16(POSIX_SPAWN_SETSID)

        private static func makeActions() -> posix_spawn_file_actions_t? { nil }

        private static func makeAttributes() -> posix_spawnattr_t? { nil }

        private static func openPair() throws -> (controller: Int32, path: String) {
            let controller = posix_openpt(O_RDWR | O_NOCTTY)
            guard controller >= 0, grantpt(controller) == 0, unlockpt(controller) == 0, let name = ptsname(controller) else {
                throw FileError(verb: "open", path: "a pseudo-terminal")
            }
            return (controller, String(cString: name))
        }
    #else
        /// POSIX_SPAWN_SETSID, which the C library declares for GNU sources only.
        private static let newSession: Int16 = 0x80

        private static func makeActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }

        private static func makeAttributes() -> posix_spawnattr_t { posix_spawnattr_t() }

        private static func openPair() throws -> (controller: Int32, path: String) {
            let controller = openFile("/dev/ptmx", O_RDWR | O_NOCTTY)
            // TIOCSPTLCK and TIOCGPTN of <asm/ioctls.h>, which Swift does not see.
            var (unlocked, number): (Int32, Int32) = (0, 0)
            guard controller >= 0, ioctl(controller, 0x4004_5431, &unlocked) == 0, ioctl(controller, 0x8004_5430, &number) == 0
            else {
                throw FileError(verb: "open", path: "/dev/ptmx")
            }
            return (controller, "/dev/pts/\(number)")
        }
    #endif
}
