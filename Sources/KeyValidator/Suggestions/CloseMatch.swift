/// The one candidate that is close to `text`; nil where none or more than one is.
///
/// Close is a Damerau–Levenshtein distance, ignoring case, of at most a quarter of the longer word's length; 1 always is.
package func closeMatch(to text: String, among candidates: [String]) -> String? {
    let close = candidates.filter { isClose(text, $0) }
    return close.count == 1 ? close[0] : nil
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
    candidates.filter { isClose(text, $0) }
        .min { distance(text, $0) < distance(text, $1) }
}

private func isClose(_ a: String, _ b: String) -> Bool {
    let longer = max(a.unicodeScalars.count, b.unicodeScalars.count)
    let shorter = min(a.unicodeScalars.count, b.unicodeScalars.count)
    let allowed = max(1, longer / 4)
    // The distance is at least the difference in length, and a hostile word may be a megabyte long.
    return longer - shorter <= allowed && distance(a, b) <= allowed
}

private func distance(_ a: String, _ b: String) -> Int {
    damerauLevenshteinDistance(Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
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
