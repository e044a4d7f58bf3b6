internal import Dispatch

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Standard input as it arrives, for a program that talks with another one.
package enum StandardInput {
    /// The bytes in the pieces in which they come; the stream ends with the input.
    ///
    /// They are read on a thread of their own, which waits in the system and keeps nobody else waiting. It is to be called once.
    package static func pieces() -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        DispatchQueue(label: "keybook.standard-input").async {
            while let piece = nextPiece() { continuation.yield(piece) }
            continuation.finish()
        }
        return stream
    }

    /// Nil at the end of the input, and where the system refuses to read it.
    private static func nextPiece() -> [UInt8]? {
        let piece = [UInt8](unsafeUninitializedCapacity: pieceCapacity) { buffer, count in
            let got = retryingInterrupts { read(STDIN_FILENO, buffer.baseAddress, buffer.count) }
            count = max(0, got)
        }
        return piece.isEmpty ? nil : piece
    }

    /// What a pipe holds.
    private static let pieceCapacity = 1 << 16
}
