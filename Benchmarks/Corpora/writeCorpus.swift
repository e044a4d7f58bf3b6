internal import Platform

/// Writes a corpus into `folder`, once: what is complete there already is left alone.
///
/// Files are written over rather than deleted first: a file system may take ten times as long to create files where as
/// many have just been deleted.
func writeCorpus(to folder: String, forEachFile: ((String, String) throws -> Void) throws -> Void) throws {
    // A corpus that is made differently needs another number.
    let stamp = folder + "/.complete-2"
    if Files.kind(of: stamp) == .file { return }
    print("writing \(folder)")
    var known: Set<String> = []
    try forEachFile { path, text in
        let path = folder + "/" + path
        let parent = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
        if known.insert(String(parent)).inserted { try Files.makeDirectory(String(parent)) }
        try Files.write(Array(text.utf8), to: path)
    }
    try Files.write([], to: stamp)
}
