internal import Platform

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A folder of a test's own, removed with what is in it.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        var template = Array("\(environmentVariable("TMPDIR") ?? "/tmp")/keybook-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FileError(verb: "make a folder in", path: "TMPDIR") }
        path = String(cString: made)
    }

    deinit { try? Files.removeTree(path) }

    /// Writes a file, and the folders above it.
    package func write(_ text: String, to name: String) throws {
        let file = path + "/" + name
        try Files.makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
        try Files.write(Array(text.utf8), to: file)
    }

    /// What a file in it says.
    package func text(of name: String) throws -> String {
        String(decoding: try Files.read(path + "/" + name), as: UTF8.self)
    }
}
