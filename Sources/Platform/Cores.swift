#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// How many cores the system has for us; at least 1.
package let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Whether standard input, output or error is a terminal that a person sits at.
package enum Terminal {
    package static var isStandardInput: Bool { isatty(STDIN_FILENO) == 1 }
    package static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    package static var isStandardError: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The value of a variable of the environment; nil where it is not set.
package func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
