/// The search index of a site, as files for browsers: what `templates/components/search/` reads.
///
/// Each file is a script that calls `keybookSearch` with its data, since a page from the disk may load scripts and nothing else. The
/// first says how the site is cut up; the others hold a range of terms with where they stand, or what results show of some pages. A
/// small site is the first file alone. `docs/decisions/0007-searching-a-site.md` has the reasons and the sizes.
package struct SearchIndex: Sendable {
    /// A file at the root of the site.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// The first file, which leads to the others.
    package let manifest: File

    /// Their names change with what is in any of them, so that a browser never mixes two builds.
    package let shards: [File]

    package static let manifestName = "search-index.js"

    /// A site of which everything is no larger is one file.
    static let oneFileByteLimit = 96 << 10

    /// - Parameter pages: in an order that does not change from build to build.
    package init(_ pages: [IndexedPage]) {
        let numbers = SectionNumbers(pages)
        let terms = TermShards(PostingTable(pages, numbers))
        let documents = DocumentShards(pages, numbers)
        let calls =
            terms.shards.enumerated().map { (name: "t\($0)", bytes: call("t\($0)", text: $1.text)) }
            + documents.shards.enumerated().map { (name: "d\($0)", bytes: call("d\($0)", json: $1)) }
        let hash = contentHash(of: calls.map(\.bytes))
        var manifest = SearchManifest(
            hash: hash, sectionCounts: numbers.counts, pageCounts: documents.pageCounts,
            firstTerms: terms.shards.map(\.firstTerm), commonWords: terms.commonWords
        ).call
        if calls.reduce(0, { $0 + $1.bytes.count }) <= Self.oneFileByteLimit {
            manifest += calls.flatMap(\.bytes)
            shards = []
        } else {
            shards = calls.map { File(name: "search-index-\(hash)-\($0.name).js", bytes: $0.bytes) }
        }
        self.manifest = File(name: Self.manifestName, bytes: manifest)
    }
}

private func call(_ name: String, text: [UInt8]) -> [UInt8] { call(name) { $0.append(text: text) } }

private func call(_ name: String, json: [UInt8]) -> [UInt8] { call(name) { $0.append(json: json) } }

private func call(_ name: String, _ appendData: (inout JSONBytes) -> Void) -> [UInt8] {
    var script = JSONBytes()
    script.append("keybookSearch(")
    script.append(text: name.utf8)
    script.append(",")
    appendData(&script)
    script.append(");\n")
    return script.bytes
}

/// Eight hexadecimal digits that name what is in the files: FNV-1a (draft-eastlake-fnv) over words of eight bytes, folded.
private func contentHash(of files: [[UInt8]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) {
        hash = (hash ^ value) &* 0x100_0000_01B3
        hash ^= hash >> 29
    }
    for file in files {
        mix(UInt64(file.count))
        file.withUnsafeBytes { bytes in
            var position = 0
            while position + 8 <= bytes.count {
                mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
                position += 8
            }
            for byte in bytes[position...] { mix(UInt64(byte)) }
        }
    }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
}
