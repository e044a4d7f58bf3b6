#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A new file beside another one, whose place it is to take. It is gone on every way out, unless it took that place.
struct TemporaryFile: ~Copyable {
    private let folder: String
    private let path: String
    private let file: FileDescriptor
    private var isMoved = false

    /// Nil, with `errno` set, where the system refuses. The file is hidden, so that no walk through the folder takes it up.
    ///
    /// - Parameters:
    ///   - folder: with its final `/`, or empty for the working directory.
    ///   - mode: as `open` takes it, less what the process masks.
    init?(in folder: String, mode: mode_t = 0o600) {
        for number in 0..<Self.names {
            let path = "\(folder).keybook-\(getpid())-\(number)"
            if let file = FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode) {
                self.folder = folder
                self.path = path
                self.file = file
                return
            }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }

    deinit {
        guard !isMoved else { return }
        let reason = errno
        unlink(path)
        errno = reason
    }

    /// More files than a process writes at once, and than it leaves behind when it is killed again and again.
    private static let names = 1000

    /// Gives it the mode of another file, and its owner and group where the system lets us; false, with `errno` set, where it refuses the
    /// mode. To be done once the content is written, since writing takes some bits of a mode away.
    func take(modeOf model: stat) -> Bool {
        let keepsOwner = fchown(file.number, model.st_uid, model.st_gid) == 0
        if !keepsOwner { _ = fchown(file.number, uid_t.max, model.st_gid) }
        // After the owner, whose change takes the bits away that let a program run as its owner; a new owner does not get them.
        return fchmod(file.number, model.st_mode & (keepsOwner ? 0o7777 : 0o777)) == 0
    }

    /// Writes the content, and waits until the disk has it; false, with `errno` set, where the system refuses.
    func write(_ bytes: [UInt8]) -> Bool { file.writeAll(bytes) && fsync(file.number) == 0 }

    /// Puts the file in the place of another one; false, with `errno` set, where the system refuses.
    mutating func move(to target: String) -> Bool {
        isMoved = rename(path, target) == 0
        // The file is whole either way; this is about whether a crash of the system may bring the old one back.
        if isMoved, let folder = FileDescriptor(opening: folder.isEmpty ? "." : folder, flags: O_RDONLY | O_DIRECTORY) {
            fsync(folder.number)
        }
        return isMoved
    }
}
