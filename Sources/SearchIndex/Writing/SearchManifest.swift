/// What a browser has to know before it can look anything up.
struct SearchManifest {
    /// In the names of the other files.
    let hash: String

    /// By page, how many sections it has.
    let sectionCounts: [Int]

    /// By shard of documents, how many pages it has.
    let pageCounts: [Int]

    /// By shard of terms, its first one.
    let firstTerms: [[UInt8]]
    let commonWords: [UInt8]

    /// The script: `keybookSearch({"hash":"…", …});`.
    var call: [UInt8] {
        var json = JSONBytes()
        json.append("keybookSearch({\"hash\":")
        json.append(text: hash.utf8)
        json.append(",\"sections\":")
        json.append(text: NumberCode.text(sectionCounts))
        json.append(",\"pages\":")
        json.append(text: NumberCode.text(pageCounts))
        json.append(",\"terms\":[")
        for (index, term) in firstTerms.enumerated() {
            if index > 0 { json.append(",") }
            json.append(text: term)
        }
        json.append("],\"kinds\":[")
        for (index, kind) in SearchKind.allCases.enumerated() {
            if index > 0 { json.append(",") }
            json.append(text: kind.label.utf8)
        }
        json.append("],\"words\":")
        json.append(text: commonWords)
        json.append("});\n")
        return json.bytes
    }
}
