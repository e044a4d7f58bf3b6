#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Why the operating system refused something about a path.
package struct FileError: Error, Sendable, Hashable {
    /// What was tried, as a verb: "read", "write", "replace".
    package let verb: String
    package let path: String

    /// In the system's words, lower case: "no such file or directory".
    package let reason: String

    package init(verb: String, path: String, reason: String) {
        self.verb = verb
        self.path = path
        self.reason = reason
    }

    /// From the calling thread's `errno`.
    package init(verb: String, path: String, errorNumber: Int32 = errno) {
        let words = strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
        self.init(verb: verb, path: path, reason: words.prefix(1).lowercased() + words.dropFirst())
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "cannot \(verb) `\(path)`: \(reason)" }
}
