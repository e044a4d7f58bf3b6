import GitHistory
import Testing

/// What `git cat-file --batch` writes, cut anywhere.
struct BlobReadingTests {
    private let output = "a1 blob 5\nx\ny\nz\nb2 blob 0\n\nc3 blob 3\n\n\n\n\n"

    @Test(arguments: 1...50)
    func readsObjectsHoweverTheOutputIsCut(size: Int) throws {
        var reading = BlobReading(byteLimit: 100, totalLimit: 100)
        let bytes = Array(output.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { try reading.take($0) }
        }
        let texts = reading.blobs.mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(texts == ["a1": "x\ny\nz", "b2": "", "c3": "\n\n\n"])
    }

    @Test func keepsNoMoreThanTheLimitOfEach() throws {
        var reading = BlobReading(byteLimit: 2, totalLimit: 100)
        try Array(output.utf8).withUnsafeBytes { try reading.take($0) }
        let counts = reading.blobs.mapValues(\.count)
        #expect(counts == ["a1": 2, "b2": 0, "c3": 2])
    }

    @Test(arguments: ["a1 missing\n", "a1 tree 3\n", "a1 blob x\n", "a1 blob 200\n"])
    func refusesWhatIsNoObjectOrTooMuch(output: String) {
        var reading = BlobReading(byteLimit: 1000, totalLimit: 100)
        #expect(throws: GitError.self) { try Array(output.utf8).withUnsafeBytes { try reading.take($0) } }
    }
}
