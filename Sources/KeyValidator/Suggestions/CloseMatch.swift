/// The one candidate that is close to `text`; nil where none or more than one is.
///
/// Close is a Damerau–Levenshtein distance, ignoring case, of at most a quarter of the longer word's length; 1 always is.
package func closeMatch(to text: String, among candidates: [String]) -> String? {
    guard let word = ComparedWord(text) else { return nil }
    var match: String?
    for candidate in candidates where word.distanceIfClose(to: candidate) != nil {
        if match != nil { return nil }
        match = candidate
    }
    return match
}

/// What a message says beside a word that is none of the candidates: the one that was meant, and all that there are.
///
/// - Parameter introduction: "presets are".
package func suggestions(for text: String, among candidates: [String], introduction: String) -> [String] {
    let meant = closeMatch(to: text, among: candidates).map { ["did you mean `\($0)`?"] } ?? []
    return meant + ["\(introduction) \(candidates.map { "`\($0)`" }.joined(separator: ", "))"]
}

/// The candidate that a message suggests: the nearest of those that are close, the first of equals.
package func bestMatch(to text: String, among candidates: [String]) -> String? {
    guard let word = ComparedWord(text) else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        guard let distance = word.distanceIfClose(to: candidate), distance < best?.distance ?? .max else { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}

/// A word as it is compared: without regard to case.
private struct ComparedWord {
    private let scalars: [Unicode.Scalar]

    /// Names are not half as long as this. A comparison takes the product of both lengths, and a hostile word has a mebibyte.
    private static let longest = 256

    /// Nil for a word that is too long to be a name that somebody misspelt.
    init?(_ text: String) {
        // A code point has at most four bytes, and of most long words no more has to be known.
        guard text.utf8.count <= 4 * Self.longest else { return nil }
        scalars = Array(text.lowercased().unicodeScalars)
        guard scalars.count <= Self.longest else { return nil }
    }

    /// The distance from another word; nil where they are not close.
    func distanceIfClose(to text: String) -> Int? {
        guard let other = ComparedWord(text)?.scalars else { return nil }
        let allowed = max(1, max(scalars.count, other.count) / 4)
        // The distance is at least the difference in length.
        guard abs(scalars.count - other.count) <= allowed else { return nil }
        let distance = damerauLevenshteinDistance(scalars, other)
        return distance <= allowed ? distance : nil
    }
}

/// The fewest insertions, deletions, substitutions and transpositions of neighbours that turn `a` into `b`, where what
/// was transposed may be edited again. Complexity: the product of the lengths.
package func damerauLevenshteinDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    // Lowrance and Wagner's algorithm; row and column 0 hold a distance that is never the least.
    let width = b.count + 2
    let infinity = a.count + b.count
    var table = [Int](repeating: 0, count: (a.count + 2) * width)
    table[0] = infinity
    for i in 0...a.count {
        table[(i + 1) * width] = infinity
        table[(i + 1) * width + 1] = i
    }
    for j in 0...b.count {
        table[j + 1] = infinity
        table[width + j + 1] = j
    }
    var lastRow: [Unicode.Scalar: Int] = [:]
    for i in 0..<a.count {
        var lastMatch = 0
        for j in 0..<b.count {
            let row = lastRow[b[j], default: 0]
            let column = lastMatch
            let cost = a[i] == b[j] ? 0 : 1
            if cost == 0 { lastMatch = j + 1 }
            table[(i + 2) * width + j + 2] = min(
                table[(i + 1) * width + j + 1] + cost,
                table[(i + 2) * width + j + 1] + 1,
                table[(i + 1) * width + j + 2] + 1,
                table[row * width + column] + (i - row) + 1 + (j - column))
        }
        lastRow[a[i]] = i + 1
    }
    return table[(a.count + 1) * width + b.count + 1]
}
