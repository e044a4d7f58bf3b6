#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// An open file that closes itself on every way out.
struct FileDescriptor: ~Copyable {
    let number: Int32

    /// Nil, with `errno` set, where the system refuses.
    init?(opening path: UnsafePointer<CChar>, flags: Int32, mode: mode_t = 0) {
        number = open(path, flags | O_CLOEXEC, mode)
        if number < 0 { return nil }
    }

    /// A second handle on an open file, so that closing it leaves the first open.
    init?(duplicating other: Int32) {
        number = dup(other)
        if number < 0 { return nil }
    }

    /// Both ends of a new pipe at which nobody waits; nil, with `errno` set, where the system refuses.
    static func makePipe() -> Pipe? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        return Pipe(reading: FileDescriptor(owning: ends[0]), writing: FileDescriptor(owning: ends[1]))
    }

    struct Pipe: ~Copyable {
        let reading: FileDescriptor
        let writing: FileDescriptor
    }

    /// Of a file that is open, and that nobody else will close.
    init(owning number: Int32) { self.number = number }

    deinit {
        // An initializer that fails ends here too, and must not lose the reason in `errno`.
        if number >= 0 { close(number) }
    }

    /// What kind of file it is and how many bytes it says it has; nil, with `errno` set, where the system refuses.
    func status() -> stat? {
        var status = stat()
        return fstat(number, &status) == 0 ? status : nil
    }

    /// Everything up to the end of the file, or `limit` bytes; nil, with `errno` set, where the system refuses.
    func readAll(expecting size: Int, limit: Int, isFile: Bool = false) -> [UInt8]? {
        // One byte more than expected, so that a file of the stated size ends without another piece.
        guard var bytes = readPiece(upTo: min(max(size + 1, Self.smallestPiece), limit), isFile: isFile) else { return nil }
        var isFull = bytes.count > size
        while isFull, bytes.count < limit {
            guard let piece = readPiece(upTo: min(max(bytes.count, Self.smallestPiece), limit - bytes.count), isFile: isFile)
            else { return nil }
            isFull = !piece.isEmpty
            bytes += piece
        }
        return bytes
    }

    /// Reads what the system gives at once, as much as fits, and says how much that is; less than 0, with `errno` set, where it refuses.
    func readOnce(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        retryingInterrupts { read(number, buffer.baseAddress, buffer.count) }
    }

    /// As many bytes as there are, fewer only at the end of the file.
    private func readPiece(upTo capacity: Int, isFile: Bool) -> [UInt8]? {
        var failed = false
        let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = readOnce(into: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
                failed = got < 0
                if got <= 0 { break }
                count += got
                // Of a file, unlike of a pipe, a part is the last one.
                if isFile { break }
            }
        }
        return failed ? nil : piece
    }

    /// Writes all bytes; false, with `errno` set, where the system refuses.
    func writeAll(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let written = retryingInterrupts { write(number, part.baseAddress, part.count) }
                guard written >= 0 else { return false }
                rest = rest.dropFirst(written)
            }
            return true
        }
    }

    /// How much a file of unknown size is read by at first.
    private static let smallestPiece = 512
}

/// Repeats a system call that a signal has interrupted.
func retryingInterrupts(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
