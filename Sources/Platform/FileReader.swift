#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Reads files one after the other, and keeps from one to the next what need not be had again: the memory that they are read into,
/// and the folder that they stand in.
///
/// It is for many small files, folder by folder, on one thread; `Files.read` is for a single one.
package struct FileReader: ~Copyable {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var folder = LastFolder()

    package init() { buffer = .allocate(capacity: Self.capacity) }

    deinit { buffer.deallocate() }

    /// Whoever writes a file by hand writes a smaller one.
    private static let capacity = 1 << 16

    /// The bytes of a file that a listing of its folder has shown to be a regular one; at most `byteLimit` of them.
    package mutating func readListed(_ path: String, byteLimit: Int = .max) throws(FileError) -> [UInt8] {
        guard let file = folder.open(path) else { throw FileError(verb: "read", path: path) }
        let count = file.readOnce(into: UnsafeMutableBufferPointer(rebasing: buffer[..<min(buffer.count, byteLimit)]))
        guard count >= 0 else { throw FileError(verb: "read", path: path) }
        // Of a regular file, a part is the last one; what fills the buffer may go on.
        if count == buffer.count, count < byteLimit { return try Files.read(path, byteLimit: byteLimit) }
        return Array(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
}

/// The folder of the last file. With a second file of it the folder itself is opened, and from then on the system looks for names
/// in it rather than follow each path from its beginning.
private struct LastFolder: ~Copyable {
    /// Up to the `/` before the file's name, and a NUL; empty before there is one.
    private var path: [CChar] = []
    private var descriptor: FileDescriptor?

    /// Opens a file to read it; nil, with `errno` set, where the system refuses.
    mutating func open(_ path: String) -> FileDescriptor? {
        let number = path.withCString { path in
            let length = strrchr(path, CInt(UInt8(ascii: "/"))).map { UnsafePointer($0) - path + 1 } ?? 0
            move(toFolderOf: path, length: length)
            // O_NONBLOCK in case that a named pipe has taken the file's place.
            let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC
            return openat(descriptor?.number ?? AT_FDCWD, descriptor == nil ? path : path + length, flags)
        }
        return number < 0 ? nil : FileDescriptor(owning: number)
    }

    /// - Parameter length: of the folder's path, with the `/` at its end.
    private mutating func move(toFolderOf path: UnsafePointer<CChar>, length: Int) {
        guard self.path.count == length + 1, memcmp(self.path, path, length) == 0 else {
            self.path = Array(UnsafeBufferPointer(start: path, count: length)) + [0]
            descriptor = nil
            return
        }
        if descriptor == nil, length > 0 { descriptor = FileDescriptor(opening: self.path, flags: O_RDONLY | O_DIRECTORY) }
    }
}
