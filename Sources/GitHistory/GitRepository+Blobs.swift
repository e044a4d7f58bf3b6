internal import Subprocess

extension GitRepository {
    /// What is in files, by their hashes: all through one `git cat-file`, which neither filters nor converts anything.
    ///
    /// - Parameters:
    ///   - blobs: hashes that `files(of:)` gave.
    ///   - byteLimit: how much of each is kept.
    package func contents(of blobs: Set<String>, byteLimit: Int) async throws(GitError) -> [String: [UInt8]] {
        guard !blobs.isEmpty else { return [:] }
        let wanted = blobs.sorted()
        let requests = Array(wanted.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        do {
            // What is asked for is written while the answers are read, so that neither waits for the other.
            let result = try await run(
                .name("git"), arguments: Arguments(arguments(["cat-file", "--batch"])), input: .array(requests),
                output: .sequence, error: .string(limit: Self.errorLimit)
            ) { execution in
                var reading = BlobReading(byteLimit: byteLimit, totalLimit: Self.contentsLimit)
                for try await buffer in execution.standardOutput {
                    try buffer.withUnsafeBytes { try reading.take($0) }
                }
                return reading.blobs
            }
            guard result.terminationStatus.isSuccess, result.closureResult.count == wanted.count else {
                let told = result.standardError.split(separator: "\n").first.map(String.init)
                throw GitError(command: "cat-file", reason: told ?? "it did not give every file")
            }
            return result.closureResult
        } catch let error as GitError {
            throw error
        } catch {
            throw GitError(command: "cat-file", reason: "`git` could not be run")
        }
    }

    /// What the files of one question may come to.
    private static let contentsLimit = 1 << 29
}

/// Reads what `git cat-file --batch` writes: for each object a line `HASH blob SIZE`, so many bytes, and a line end.
package struct BlobReading {
    /// The objects that have been read, or their beginnings.
    package private(set) var blobs: [String: [UInt8]] = [:]

    private let byteLimit: Int
    private var left: Int

    /// The line that is being read.
    private var line: [UInt8] = []

    /// The object that is being read; nil in a line.
    private var current: Object?

    private struct Object {
        let hash: String
        var bytes: [UInt8] = []

        /// How many bytes of it, with the line end behind it, are to come.
        var toCome: Int
    }

    package init(byteLimit: Int, totalLimit: Int) {
        self.byteLimit = byteLimit
        left = totalLimit
    }

    /// Takes what comes next, however it is cut.
    package mutating func take(_ buffer: UnsafeRawBufferPointer) throws(GitError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            guard var object = current else {
                let end = rest.firstIndex(of: UInt8(ascii: "\n"))
                line += rest[..<(end ?? rest.endIndex)]
                rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
                if end != nil { try begin() }
                continue
            }
            // The copy above would else share the bytes, and each append copy them all.
            current = nil
            let count = min(rest.count, object.toCome)
            object.bytes += rest.prefix(min(count, object.toCome - 1, byteLimit - object.bytes.count))
            rest = rest.dropFirst(count)
            object.toCome -= count
            if object.toCome > 0 { current = object } else { blobs[object.hash] = object.bytes }
        }
    }

    private mutating func begin() throws(GitError) {
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        line = []
        guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0 else {
            throw GitError(command: "cat-file", reason: "it does not have `\(words.joined(separator: " "))`")
        }
        left -= min(size, byteLimit)
        guard left >= 0 else { throw GitError(command: "cat-file", reason: "the files of a revision are too many to be held") }
        var object = Object(hash: words[0], toCome: size + 1)
        object.bytes.reserveCapacity(min(size, byteLimit))
        current = object
    }
}
