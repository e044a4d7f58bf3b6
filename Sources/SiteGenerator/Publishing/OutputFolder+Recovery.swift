internal import Platform

extension OutputFolder {
    /// Clears the staging folder of what a finished, failed or killed build has left in it.
    ///
    /// Hidden entries at the top of an old site (`.git`, `.nojekyll`, `.well-known`) are not keybook's: they are moved into
    /// the output that has taken its place. That may be the work of a later build, if this one is killed between the steps.
    ///
    /// - Parameter droppingHidden: whether they are removed with the old site instead, all but a repository.
    func recover(droppingHidden: Bool = false) throws(PublishingError) {
        do throws(FileError) {
            if Files.kind(of: path) == nil, Files.kind(of: displaced) == .directory {
                try Files.move(displaced, to: path)
            }
            for tree in [staged, displaced] where Files.kind(of: tree) == .directory {
                try carryOver(from: tree, onlyRepository: droppingHidden)
                guard try hiddenEntries(of: tree, onlyRepository: droppingHidden).isEmpty else { continue }
                try Files.removeTree(tree)
            }
        } catch {
            throw .system(error)
        }
        if let left = leftover { throw .leftover(path: left, output: name) }
    }

    /// Moves what the output has no entry of the same name for.
    private func carryOver(from tree: String, onlyRepository: Bool) throws(FileError) {
        for entry in try hiddenEntries(of: tree, onlyRepository: onlyRepository)
        where Files.kind(of: path + "/" + entry) == nil {
            try Files.move(tree + "/" + entry, to: path + "/" + entry)
        }
    }

    /// A hidden entry that could not be moved.
    private var leftover: String? {
        [staged, displaced].lazy.compactMap { tree in
            (try? hiddenEntries(of: tree))?.first.map { tree + "/" + $0 }
        }.first
    }

    private func hiddenEntries(of tree: String, onlyRepository: Bool = false) throws(FileError) -> [String] {
        try Files.entries(of: tree).filter { $0.isHidden && $0.name != Self.marker }.map(\.name)
            .filter { !onlyRepository || $0 == ".git" }
    }
}
