#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

extension Files {
    /// Writes a new file or over an existing one, in one step wherever that can be: whoever reads it, and whatever becomes of this process,
    /// it holds the old content or the new one.
    ///
    /// A symbolic link stays, and what it leads to is written. An existing file keeps its mode, and owner and group where the system lets
    /// us. What is no regular file (a named pipe, a device), what a standard stream has open and what stands in a folder that takes no
    /// new file is written as it stands.
    package static func save(_ bytes: [UInt8], to path: String) throws(FileError) {
        let target = resolved(path)
        var status = stat()
        let isThere = lstat(target, &status) == 0
        // A file that is not there yet is no link either: one that leads nowhere is for the system to follow.
        guard isThere ? status.st_mode & S_IFMT == S_IFREG && !isStandardStream(path, status) : errno == ENOENT else {
            return try write(bytes, to: path)
        }
        // The folder alone decides whether a file may be replaced; that the file itself is read-only was meant, too.
        guard !isThere || access(target, W_OK) == 0 else { throw FileError(verb: "write", path: path) }
        guard var temporary = TemporaryFile(in: folder(of: target), mode: isThere ? 0o600 : 0o666) else {
            return try write(bytes, to: path)
        }
        guard temporary.write(bytes) else { throw FileError(verb: "write", path: path) }
        let isReady = !isThere || temporary.take(modeOf: status)
        if !isReady || !temporary.move(to: target) { try write(bytes, to: path) }
    }

    /// Whether a path is a way to write to a stream that the process was started with: a new file would not be the stream's any more.
    private static func isStandardStream(_ path: String, _ status: stat) -> Bool {
        if path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/") { return true }
        return [STDOUT_FILENO, STDERR_FILENO].contains { number in
            var stream = stat()
            return fstat(number, &stream) == 0 && stream.st_ino == status.st_ino && stream.st_dev == status.st_dev
        }
    }
}
