#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

extension Files {
    /// Puts `new` in the place of a file's whole content, in one step: whoever reads the file sees the old content or the new one, and
    /// where that cannot be done the old one stays and nothing else is left.
    ///
    /// A symbolic link stays, and what it leads to is rewritten. The mode is kept, and owner and group where the system lets us; access
    /// control lists and extended attributes are not. The file is a new one afterwards: other names of the old one (hard links)
    /// keep the old content. A file that says `new` already is left alone.
    ///
    /// - Parameter old: what the file is known to hold. A file that holds something else by now is not written over.
    package static func rewrite(_ path: String, from old: [UInt8], to new: [UInt8]) throws(FileError) {
        let target = resolved(path)
        guard let file = FileDescriptor(opening: target, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW), let status = file.status()
        else {
            throw FileError(verb: "write", path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(verb: "write", path: path, reason: "it is not a regular file")
        }
        guard let current = file.readAll(expecting: Int(status.st_size), limit: max(old.count, new.count) + 1) else {
            throw FileError(verb: "read", path: path)
        }
        if current == new { return }
        // The folder alone decides whether a file may be replaced; that the file itself is read-only was meant, too.
        guard access(target, W_OK) == 0, var temporary = TemporaryFile(in: folder(of: target)), temporary.write(new),
            temporary.take(modeOf: status)
        else { throw FileError(verb: "write", path: path) }
        // As late as can be: an editor may have saved in the meantime.
        guard current == old, FileStamp(of: target) == FileStamp(status) else {
            throw FileError(verb: "write", path: path, reason: "it has changed since it was read")
        }
        guard temporary.move(to: target) else { throw FileError(verb: "write", path: path) }
    }

    /// The part of a path before its last name, with the final `/`; empty where there is none.
    static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}
