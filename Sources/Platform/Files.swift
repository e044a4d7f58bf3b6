#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// What stands at a path.
package enum FileKind: Sendable, Hashable {
    case file, directory, other
}

/// Files and folders by path, through the system's calls. A relative path is relative to the working directory.
package enum Files {
    /// The bytes of a regular file, at most `byteLimit` of them.
    ///
    /// A named pipe or a device is refused rather than waited for; what a shell passes as `/dev/fd/N` is read.
    package static func read(_ path: String, byteLimit: Int = .max) throws(FileError) -> [UInt8] {
        // O_NONBLOCK so that opening a named pipe that nobody writes to returns.
        guard let file = FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK), let status = file.status() else {
            throw FileError(verb: "read", path: path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileError(verb: "read", path: path, reason: "it is a folder")
        case _ where path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/"):
            _ = fcntl(file.number, F_SETFL, O_RDONLY)
        default: throw FileError(verb: "read", path: path, reason: "it is not a regular file")
        }
        guard
            let bytes = file.readAll(expecting: Int(status.st_size), limit: byteLimit, isFile: status.st_mode & S_IFMT == S_IFREG)
        else {
            throw FileError(verb: "read", path: path)
        }
        return bytes
    }

    /// Everything on standard input, at most `byteLimit` bytes.
    package static func readStandardInput(byteLimit: Int = .max) throws(FileError) -> [UInt8] {
        guard let input = FileDescriptor(duplicating: STDIN_FILENO),
            let bytes = input.readAll(expecting: 0, limit: byteLimit)
        else { throw FileError(verb: "read", path: "<stdin>") }
        return bytes
    }

    /// Writes a new file or over an existing one. It is not atomic: see `save`.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        guard let file = FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666),
            file.writeAll(bytes)
        else { throw FileError(verb: "write", path: path) }
    }

    /// Writes after what a file holds, or a new file.
    package static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        guard let file = FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o666),
            file.writeAll(bytes)
        else { throw FileError(verb: "write", path: path) }
    }

    /// Writes to standard output; a reader that has gone is no error.
    package static func writeToStandardOutput(_ bytes: [UInt8]) { write(bytes, toDescriptor: STDOUT_FILENO) }

    /// Writes to standard error.
    package static func writeToStandardError(_ bytes: [UInt8]) { write(bytes, toDescriptor: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], toDescriptor number: Int32) {
        guard let output = FileDescriptor(duplicating: number) else { return }
        _ = output.writeAll(bytes)
    }

    /// What stands at the path, symbolic links followed; nil where there is nothing.
    package static func kind(of path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    /// Makes a folder and those above it; one that is there already is no error.
    package static func makeDirectory(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 { return }
        if errno == EEXIST, kind(of: path) == .directory { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileError(verb: "make the folder", path: path)
        }
        try makeDirectory(String(path[..<slash]))
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileError(verb: "make the folder", path: path)
        }
    }

    package static var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }
}
