/// Something known that may be meant by what is typed.
package struct Suggestion: Sendable, Hashable {
    /// What is taken for the typed text: an id.
    package let text: String

    /// What tells people more about it: a name, where it is.
    package let note: String

    package init(_ text: String, note: String = "") {
        self.text = text
        self.note = note
    }

    /// How well the typed text fits, 0 best; nil where it does not. Case does not matter.
    func rank(for typed: String) -> Int? {
        if typed.isEmpty { return 0 }
        let (typed, text) = (typed.lowercased(), text.lowercased())
        if text.hasPrefix(typed) { return 0 }
        if text.contains("_" + typed) || text.contains("-" + typed) { return 1 }
        if text.contains(typed) { return 2 }
        return note.lowercased().contains(typed) ? 3 : nil
    }
}

extension [Suggestion] {
    /// The indices of those that fit, best first, else in their own order.
    func indices(fitting typed: String) -> [Int] {
        indices.compactMap { index in self[index].rank(for: typed).map { (rank: $0, index: index) } }
            .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
    }
}
