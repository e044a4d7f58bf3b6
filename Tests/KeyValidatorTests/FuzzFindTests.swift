import Platform
import SpecFuzzing
import Testing

/// What `make fuzz` has found, so that it is not found again.
struct FuzzFindTests {
    private static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/Fuzz"

    @Test(arguments: try Files.entries(of: folder).map(\.name))
    func holdsForEveryFind(name: String) throws {
        #expect(FuzzedSpec(try Files.read(Self.folder + "/" + name)).defects == [])
    }

    @Test(arguments: ["\0", "\u{1}", "\0name: a\n", "\u{2}groups: [{ id: a }]\n", "\u{4}resources: [{}]\n"])
    func holdsForWhatTheFuzzerBeginsWith(text: String) { #expect(FuzzedSpec(Array(text.utf8)).defects == []) }

    @Test func holdsForEveryFixture() throws {
        for rule in try Files.entries(of: MarkedSpec.root) {
            for file in try Files.entries(of: MarkedSpec.root + "/" + rule.name) {
                let bytes = try Files.read("\(MarkedSpec.root)/\(rule.name)/\(file.name)")
                for choice in 0...5 as ClosedRange<UInt8> {
                    #expect(FuzzedSpec([choice] + bytes).defects.isEmpty, "\(rule.name)/\(file.name) as \(choice)")
                }
            }
        }
    }
}
