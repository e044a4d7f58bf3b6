/// Names by their UTF-8, to be found without making a `String`.
struct NameTable: Sendable, Hashable {
    private let names: [[UInt8]]

    init(_ names: [String]) { self.names = names.map { Array($0.utf8) } }

    /// Complexity: linear in the number of names, which is small.
    func index(of name: ArraySlice<UInt8>) -> Int? {
        names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }
    }
}
