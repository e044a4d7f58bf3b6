#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// What changes when a file is written or replaced.
package struct FileStamp: Equatable, Sendable {
    private let size: Int
    private let node: UInt64
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil where there is no file.
    package init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        node = UInt64(status.st_ino)
        #if canImport(Darwin)
            seconds = status.st_mtimespec.tv_sec
            nanoseconds = status.st_mtimespec.tv_nsec
        #else
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        #endif
    }
}
