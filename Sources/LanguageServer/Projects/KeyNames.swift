internal import KeyValidator
internal import SourceText

/// Where the keys of a project have their names, file by file: a name counts where it stands first.
///
/// A run of the check reads its files in order; here they come and change in any order, and each change says which other
/// files have to be looked at again.
struct KeyNames: Sendable {
    /// A name and where it stands.
    struct Name: Sendable, Hashable {
        let text: String
        let place: SourcePosition
        let location: Location

        /// As messages tell it.
        let file: String

        var key: EarlierKey { EarlierKey(file: file, position: place) }
    }

    /// The names of each file, by path.
    private var names: [String: [Name]] = [:]

    /// The paths of the files that have a name, in the order of a run.
    private var files: [String: [String]] = [:]

    /// Which place each file has in a run.
    private var order: [String: Int] = [:]

    /// - Parameter paths: of the specs in the order of a run. A file that is not among them comes after all of them.
    mutating func setOrder(_ paths: [String]) {
        order = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
        for (text, paths) in files where paths.count > 1 { files[text] = paths.sorted(by: precedes) }
    }

    func names(of path: String) -> [Name] { names[path] ?? [] }

    /// Takes up the names of a file, none where it has gone.
    ///
    /// - Returns: the other files to which a name stands elsewhere now.
    mutating func update(_ path: String, to new: [Name]) -> Set<String> {
        guard names(of: path) != new else { return [] }
        let texts = Set((names(of: path) + new).map(\.text))
        let before = texts.map { ($0, first($0)) }
        let written = Set(new.map(\.text))
        names[path] = new.isEmpty ? nil : new
        for text in texts {
            var paths = files[text] ?? []
            let isListed = paths.firstIndex(of: path)
            if let isListed, !written.contains(text) { paths.remove(at: isListed) }
            if isListed == nil { paths.insert(path, at: paths.firstIndex { precedes(path, $0) } ?? paths.endIndex) }
            files[text] = paths.isEmpty ? nil : paths
        }
        var affected: Set<String> = []
        for (text, place) in before where first(text) != place { affected.formUnion(files[text] ?? []) }
        affected.remove(path)
        return affected
    }

    /// Where names of a file stand in an earlier one, by name.
    ///
    /// - Parameter own: the file's names, as they are now.
    func earlier(than path: String, _ own: [Name]) -> [String: Name] {
        var earlier: [String: Name] = [:]
        for name in own {
            guard let first = files[name.text]?.first, first != path, precedes(first, path) else { continue }
            earlier[name.text] = self.first(name.text)
        }
        return earlier
    }

    /// Where a name stands first in a run.
    private func first(_ text: String) -> Name? {
        files[text]?.first.flatMap { names(of: $0).first { $0.text == text } }
    }

    private func precedes(_ a: String, _ b: String) -> Bool { (order[a] ?? .max, a) < (order[b] ?? .max, b) }
}

extension SpecFile {
    /// The names of its keys.
    func names(uri: DocumentURI, in lines: DocumentLines, _ encoding: PositionEncoding) -> [KeyNames.Name] {
        let table = LineTable(file.source)
        var (starts, ends) = (PositionFinder(lines, encoding), PositionFinder(lines, encoding))
        return contents.keys.compactMap(\.name).map { name in
            let span = name.entrySpan
            let range = TextRange(start: starts.position(at: span.start), end: ends.position(at: span.end))
            return KeyNames.Name(
                text: name.text, place: table.position(at: span.start), location: Location(uri: uri, range: range),
                file: file.source.name)
        }
    }
}
