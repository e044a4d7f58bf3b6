internal import SourceText

/// Names for the findings of one report that stay the same from run to run while lines move: by them a platform knows which
/// findings are new.
///
/// A fingerprint is made of the rule, the file, the key, and what stands at the finding (or, where that says nothing, the
/// message). Findings that are equal in all of these are numbered in source order. No two findings of a report share one, also
/// where somebody has looked for a text with the same hash to hide behind.
struct FindingFingerprints {
    private var counts: [FNV1a: Int] = [:]
    private var taken: Set<UInt64> = []

    /// The fingerprint of the next finding of the report: 16 hexadecimal digits.
    ///
    /// - Parameter text: what stands at the finding.
    mutating func next(_ diagnostic: Diagnostic, text: String, in path: ReportPath) -> String {
        var identity = FNV1a()
        identity.add(field: diagnostic.rule)
        identity.add(field: path.text)
        identity.add(field: diagnostic.entry ?? "")
        identity.add(field: text.isEmpty ? diagnostic.message : text)
        while true {
            let ordinal = counts[identity, default: 0]
            counts[identity] = ordinal + 1
            var hash = identity
            hash.add(field: String(ordinal))
            if taken.insert(hash.value).inserted { return Self.digits(hash.value) }
        }
    }

    private static func digits(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
