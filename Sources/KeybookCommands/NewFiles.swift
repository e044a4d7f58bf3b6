internal import Platform
internal import SourceText

/// Files that are written where nothing is yet: all of them, or none.
struct NewFiles {
    /// The folders above them are made.
    private let files: [(path: String, bytes: [UInt8])]

    init(_ files: [(path: String, bytes: [UInt8])]) { self.files = files }

    /// Writes them and names each; where one is there already, or cannot be written, that is told instead.
    ///
    /// - Returns: whether all were written.
    func write(_ console: Console) -> Bool {
        let taken = files.map(\.path).filter { Files.kind(of: $0) != nil }
        guard taken.isEmpty else {
            for path in taken { console.fail("`\(shown(path))` is there already") }
            console.writeError("  = nothing was written\n")
            return false
        }
        do throws(FileError) {
            for (path, bytes) in files {
                if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
                    try Files.makeDirectory(String(path[..<slash]))
                }
                try Files.create(path, with: bytes)
                console.write("wrote \(shown(path))\n")
            }
            return true
        } catch {
            console.fail(error.description)
            return false
        }
    }
}
