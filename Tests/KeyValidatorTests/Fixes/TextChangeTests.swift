import SourceText
import TestSupport
import Testing

struct TextChangeTests {
    @Test func changesThatFollowOneAnotherAreOne() {
        var random = SplitMix(seed: 11)
        for _ in 0..<500 {
            var files = [SourceFile(name: "a", bytes: (0..<60).map { UInt8(ascii: "a") + UInt8($0 % 26) })]
            var changes: [TextChange] = []
            for _ in 0..<3 {
                let edits = edits(in: files[files.count - 1], using: &random)
                files.append(files[files.count - 1].applying(edits))
                changes = changes.followed(by: [TextChange](edits))
            }
            #expect(changes.applied(from: files[0], to: files[3]) == files[3].bytes)
            #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.old.upperBound < $1.old.lowerBound })
            #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.new.upperBound < $1.new.lowerBound })
        }
    }

    @Test func editsThatTouchAreOneChange() {
        let edits = [
            Edit(span: SourceSpan(1, 3), text: ""), Edit(span: SourceSpan(3, 4), text: ""),
            Edit(span: SourceSpan(6, 6), text: "xy"),
        ]
        #expect([TextChange](edits) == [TextChange(old: 1..<4, new: 1..<1), TextChange(old: 6..<6, new: 3..<5)])
    }

    private func edits(in file: SourceFile, using random: inout SplitMix) -> [Edit] {
        var edits: [Edit] = []
        var position = 0
        while position <= file.bytes.count, edits.count < 5 {
            let start = position + random.number(below: 20)
            let end = start + random.number(below: 5)
            guard end <= file.bytes.count else { break }
            edits.append(Edit(span: SourceSpan(start, end), text: random.pick(["", "", "X", "YZ"])))
            position = end + random.number(below: 2)
        }
        return edits
    }
}
