import GitHistory
import Testing

/// What `git log` tells of changes, cut anywhere.
struct ChangeLogReadingTests {
    private let output =
        "\u{1}2026-03-02 b1\0\na.md\0new/b.md\0\u{1}2026-03-01 a1 c1\0\u{1}2026-02-01 a0\0\na.md\0gone.md\0\u{1}2026-01-01 \0\nold.md\0"
    private let files = "a.md\0new/b.md\0old.md\0untold.md\0"

    private func dates(isShallow: Bool = false, size: Int = 1000) -> [String: String] {
        var reading = ChangeLogReading(files: files, isShallow: isShallow)
        let bytes = Array(output.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { reading.take($0) }
        }
        return reading.dates
    }

    @Test(arguments: 1...40)
    func givesEachFileTheDayOfItsLatestCommit(size: Int) {
        #expect(dates(size: size) == ["a.md": "2026-03-02", "new/b.md": "2026-03-02", "old.md": "2026-01-01"])
    }

    @Test func saysNothingOfWhatAShallowCloneHasCutOff() {
        #expect(dates(isShallow: true) == ["a.md": "2026-03-02", "new/b.md": "2026-03-02"])
    }

    @Test func isCompleteWhenEveryFileHasBeenSeen() {
        var reading = ChangeLogReading(files: "a.md\0", isShallow: false)
        #expect(!reading.isComplete)
        Array("\u{1}2026-03-02 b1\0\na.md\0".utf8).withUnsafeBytes { reading.take($0) }
        #expect(reading.isComplete)
    }
}
