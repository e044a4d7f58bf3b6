import Testing

@testable import PreviewServer

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=2-4", 2..<5), ("bytes=7-", 7..<10), ("bytes=0-99", 0..<10), ("bytes=-3", 7..<10),
        ("bytes=-99", 0..<10), ("Bytes = 1-2".replacing(" ", with: ""), 1..<3), ("bytes= 1 - 2 ", 1..<3),
        ("bytes=1-99999999999999999999", 1..<10),
    ])
    func takesAPartOfTheFile(_ header: String, _ expected: Range<Int>) {
        #expect(ByteRange(header, fileSize: 10) == .part(expected))
    }

    @Test(arguments: ["bytes=10-", "bytes=10-11", "bytes=-0", "bytes=99999999999999999999-"])
    func refusesWhatLiesBehindTheEnd(_ header: String) {
        #expect(ByteRange(header, fileSize: 10) == .unsatisfiable)
    }

    @Test(arguments: [
        "", "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2", "bytes=+1-2", "bytes=1--2",
    ])
    func answersWithTheWholeFileToWhatItDoesNotUnderstand(_ header: String) {
        #expect(ByteRange(header, fileSize: 10) == .whole)
    }

    @Test func findsNothingInAnEmptyFile() {
        #expect(ByteRange("bytes=0-", fileSize: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", fileSize: 0) == .unsatisfiable)
    }
}
