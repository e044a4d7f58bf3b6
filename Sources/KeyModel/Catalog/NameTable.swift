/// Names by their UTF-8, to be found without making a `String`.
struct NameTable: Sendable, Hashable {
    /// End to end.
    private let bytes: [UInt8]

    /// Where each name ends in `bytes`.
    private let ends: [Int]

    init(_ names: [String]) {
        bytes = names.flatMap(\.utf8)
        var end = 0
        ends = names.map { name in
            end += name.utf8.count
            return end
        }
    }

    /// Complexity: linear in the number of names, which is small; most are of another length.
    func index(of name: ArraySlice<UInt8>) -> Int? {
        name.withUnsafeBufferPointer { name in
            var start = 0
            for index in ends.indices {
                if ends[index] - start == name.count, name.indices.allSatisfy({ bytes[start + $0] == name[$0] }) { return index }
                start = ends[index]
            }
            return nil
        }
    }
}
