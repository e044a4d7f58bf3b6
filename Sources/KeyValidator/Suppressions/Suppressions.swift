internal import SourceText

/// The suppressions of a file, in source order.
struct Suppressions {
    private let list: [Suppression]

    var isEmpty: Bool { list.isEmpty }

    fileprivate init(_ list: [Suppression]) { self.list = list }

    /// Their indices, by the line whose findings they hide.
    var byLine: [Int: [Int]] { Dictionary(grouping: list.indices) { list[$0].line } }

    /// Where a rule is named.
    func rules(named id: String) -> [SuppressedRule] {
        list.indices.flatMap { index in
            list[index].rules.indices.filter { list[index].rules[$0].id == id }
                .map { SuppressedRule(suppression: index, rule: $0) }
        }
    }

    subscript(index: Int) -> Suppression { list[index] }

    /// What nothing was suppressed by, given what was.
    func unused(_ used: Set<SuppressedRule>) -> [UnusedSuppression] {
        list.indices.flatMap { index -> [UnusedSuppression] in
            let suppression = list[index]
            if suppression.rules.isEmpty { return [UnusedSuppression(suppression: suppression, rule: nil, isAlone: true)] }
            let unused = suppression.rules.indices.filter { !used.contains(SuppressedRule(suppression: index, rule: $0)) }
            let isAlone = unused.count == suppression.rules.count
            return unused.map { UnusedSuppression(suppression: suppression, rule: $0, isAlone: isAlone) }
        }
    }
}

extension ReadFile {
    /// JSON has no comments, so it has none.
    var suppressions: Suppressions {
        guard marks.holdsNumberSigns, notation == .yaml, source.bytes.holdsMarker else { return Suppressions([]) }
        let lines = LineTable(source)
        return Suppressions(result.comments(in: source).compactMap { Suppression($0, lines: lines, in: source) })
    }
}

/// A rule of a suppression, by their indices.
struct SuppressedRule: Hashable {
    let suppression: Int
    let rule: Int
}

/// What suppresses nothing: one rule of a suppression, or one that names no rule.
package struct UnusedSuppression: Sendable {
    package let suppression: Suppression

    /// The index of the rule; nil where none is named.
    let rule: Int?

    /// Whether the whole suppression is of no use.
    let isAlone: Bool

    var ruleID: String? { rule.map { suppression.rules[$0].id } }
}

extension [UInt8] {
    /// Whether `keybook:` is in it: nearly every file is done with after this look.
    fileprivate var holdsMarker: Bool {
        withUnsafeBufferPointer { bytes in
            var index = 0
            while let hash = bytes[index...].firstIndex(of: UInt8(ascii: "#")) {
                index = hash + 1
                while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
                if bytes[index...].starts(with: "keybook:".utf8) { return true }
            }
            return false
        }
    }
}
