#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A folder that only one process has, until this value ends; a process that dies lets go of it.
package struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Makes the folder, where it is not there, and locks it. Nil where another process has it.
    package init?(_ path: String) throws(FileError) {
        while true {
            try Files.makeDirectory(path)
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw FileError(verb: "open", path: path) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                return nil
            }
            // The one who had it may have removed the folder in between: then this is a lock on nothing.
            if Self.isSame(descriptor, as: path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit { close(descriptor) }

    private static func isSame(_ descriptor: Int32, as path: String) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_dev == named.st_dev
            && held.st_ino == named.st_ino
    }
}
