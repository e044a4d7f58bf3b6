internal import KeyModel

/// How many keys became what.
struct DiffSummary: Sendable {
    private let counts: [KeyChange.Kind: Int]
    let keys: Int
    let widened: Int
    let renamed: Int

    /// Those with the same access that are written differently.
    let rewritten: Int
    let undecided: Int

    init(_ changes: [KeyChange], undecided: Int) {
        counts = changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
        keys = changes.count
        widened = changes.count(where: \.isWidened)
        renamed = changes.count(where: \.isRenamed)
        rewritten = changes.count { $0.kind == .same && $0.isRewritten }
        self.undecided = undecided
    }

    func count(of kind: KeyChange.Kind) -> Int { counts[kind] ?? 0 }

    /// "2 keys gain access"
    var verdict: String {
        switch widened {
        case 0: "no key gains access"
        case 1: "1 key gains access"
        default: "\(widened) keys gain access"
        }
    }

    /// "1 added, 1 changed, 8 with the same access, of which 1 written differently"
    var details: String {
        let same = count(of: .same)
        let parts = [
            counted(count(of: .added), "added"), counted(count(of: .removed), "removed"), counted(count(of: .changed), "changed"),
            counted(same, "with the same access" + (rewritten > 0 ? ", of which \(rewritten) written differently" : "")),
            counted(undecided, "undecided"),
        ]
        return keys + undecided == 0 ? "there is no key" : parts.compactMap(\.self).joined(separator: ", ")
    }

    private func counted(_ count: Int, _ what: String) -> String? { count == 0 ? nil : "\(count) \(what)" }
}
