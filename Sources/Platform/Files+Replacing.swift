#if canImport(Darwin)
    internal import Darwin
#else
    internal import CLinux
    internal import Glibc
#endif

extension Files {
    /// Lets two files or folders change places in one step; false where the file system cannot do that.
    package static func exchange(_ a: String, _ b: String) throws(FileError) -> Bool {
        #if canImport(Darwin)
            let result = renamex_np(a, b, UInt32(RENAME_SWAP))
        #else
            let result = renameat2(AT_FDCWD, a, AT_FDCWD, b, UInt32(KEYBOOK_RENAME_EXCHANGE))
        #endif
        if result == 0 { return true }
        guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else { throw FileError(verb: "replace", path: b) }
        return false
    }

    /// Moves a file or folder, within one file system.
    package static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError(verb: "replace", path: target) }
    }

    /// Gives a file one more name; false where that cannot be done.
    package static func addName(_ name: String, to path: String) -> Bool { link(path, name) == 0 }

    /// Writes a file that must not be there yet: nothing that another name leads to is ever written over.
    package static func create(_ path: String, with bytes: [UInt8]) throws(FileError) {
        guard let file = FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666),
            file.writeAll(bytes)
        else { throw FileError(verb: "write", path: path) }
    }

    /// Gives a folder the access rights of another one, as far as the system allows.
    package static func copyAccessRights(of model: String, to folder: String) {
        var status = stat()
        if stat(model, &status) == 0 { chmod(folder, status.st_mode & 0o7777) }
    }

    /// Removes a folder; one that holds something stays.
    package static func removeEmptyDirectory(_ path: String) { rmdir(path) }

    /// Removes a folder and all that is in it. Links are removed, never followed.
    package static func removeTree(_ path: String) throws(FileError) {
        for entry in try entries(of: path) {
            let inner = path + "/" + entry.name
            if entry.kind == .directory, !entry.isSymbolicLink {
                try removeTree(inner)
            } else if unlink(inner) != 0 {
                throw FileError(verb: "remove", path: inner)
            }
        }
        guard rmdir(path) == 0 else { throw FileError(verb: "remove", path: path) }
    }
}
