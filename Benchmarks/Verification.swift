internal import Platform

/// How the checker's answer differs from the errors that were seeded; empty where it does not.
func differences(between output: String, and seeded: Set<Finding>) throws -> [String] {
    let found = errors(inJSON: String(decoding: try Files.read(output), as: UTF8.self))
    let missed = seeded.subtracting(found)
    let invented = Set(found).subtracting(seeded)
    var differences: [String] = []
    if let example = missed.first { differences.append("missed \(missed.count) seeded errors, such as \(example)") }
    if let example = invented.first { differences.append("told \(invented.count) that are none, such as \(example)") }
    if found.count > Set(found).count { differences.append("an error is told twice") }
    return differences
}

/// The diagnostics of severity `error` in what `keybook check --format json` prints.
///
/// It finds fields by their names: a name inside a message has its quotes escaped, so it is no match.
private func errors(inJSON text: String) -> [Finding] {
    text.split(separator: #""rule""#).dropFirst().compactMap { part in
        guard let rule = firstString(in: part), firstString(in: part, after: #""severity""#) == "error",
            let file = firstString(in: part, after: #""file""#)
        else { return nil }
        return Finding(rule: rule, file: file)
    }
}

private func firstString(in text: Substring, after name: String) -> String? {
    text.firstRange(of: name).flatMap { firstString(in: text[$0.upperBound...]) }
}

private func firstString(in text: Substring) -> String? {
    text.firstMatch(of: /"([^"]*)"/).map { String($0.output.1) }
}

/// What sampled pages of a built site lack; empty where they hold their text.
func lacks(of corpus: SiteCorpus, builtInto output: String) -> [String] {
    let sampleCount = 25
    return stride(from: 0, to: corpus.pageCount, by: max(1, corpus.pageCount / sampleCount)).flatMap { index in
        let stem = corpus.stem(index)
        let candidates = ["\(output)/\(stem).html", "\(output)/\(stem)/index.html"]
        guard let page = candidates.lazy.compactMap({ try? Files.read($0) }).first else {
            return ["the page `\(stem)` was not written"]
        }
        let html = String(decoding: page, as: UTF8.self)
        return [SiteCorpus.marker(index), "<table", "<pre", "<blockquote", "<ol"].filter { !html.contains($0) }
            .map { "the page `\(stem)` lacks `\($0)`" }
    }
}
