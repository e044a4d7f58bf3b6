/// Texts without repetitions, told apart by their bytes: to `String` two spellings of an accent are one.
struct ExactTexts: Sendable {
    /// Each once, in the order in which they come first.
    let list: [String]
    private let bytes: Set<[UInt8]>

    init(_ texts: [String]) {
        var bytes: Set<[UInt8]> = []
        list = texts.filter { bytes.insert(Array($0.utf8)).inserted }
        self.bytes = bytes
    }

    /// Those that `other` does not have.
    func excess(over other: ExactTexts) -> [String] { list.filter { !other.bytes.contains(Array($0.utf8)) } }
}

extension String {
    /// Whether it is written with the same bytes.
    func isSpelt(like other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}
