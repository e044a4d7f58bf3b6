import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A blocking connection to this machine, with a limit on every wait.
final class Connection: Sendable {
    private let descriptor: Int32

    struct Refused: Error {}

    init(port: Int) throws {
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Refused() }
    }

    deinit { close(descriptor) }

    func send(_ text: String) { _ = text.withCString { write(descriptor, $0, strlen($0)) } }

    /// Waits on a thread of its own: those of the tasks are the server's.
    func readToEnd() async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: self.readAll(flags: 0)) }
        }
    }

    /// What has come until now, on a connection that stays open.
    func readSoFar() async throws -> String {
        try await Task.sleep(for: .milliseconds(200))
        return readAll(flags: Int32(MSG_DONTWAIT))
    }

    private func readAll(flags: Int32) -> String {
        var bytes: [UInt8] = []
        while let more = readSome(flags: flags) { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func readSome(flags: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, flags)
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}
