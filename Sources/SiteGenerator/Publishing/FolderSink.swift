package import Platform
internal import Synchronization

/// A site in a folder, which each build replaces as a whole.
///
/// Everything is written to a staging folder beside the output, which then changes places with it in one step: a reader
/// sees the old site or the new one. A build that fails or is killed before that leaves the output as it was.
/// `docs/decisions/0003-publishing-a-build.md` says why.
package final class FolderSink: SiteSink {
    private let folder: OutputFolder

    /// Whether there is an old site, whose equal files are linked rather than written again.
    private let hasOldSite: Bool

    /// Whether nothing of the old site is used or kept.
    private let isClean: Bool
    private let madeFolders: Mutex<Set<String>> = Mutex([""])
    private let lock: FolderLock

    /// Makes ready to replace the folder at `output`.
    ///
    /// - Parameters:
    ///   - sources: what the site is made from; the output may neither contain nor be inside any of it.
    ///   - isClean: whether every file is written anew, equal ones too, and hidden entries of the old site are dropped.
    ///     A repository (`.git`) is kept.
    package init(output: String, sources: [String], isClean: Bool = false) throws(PublishingError) {
        folder = try OutputFolder(output, sources: sources)
        try folder.checkOwnership()
        let lock: FolderLock?
        do { lock = try FolderLock(folder.staging) } catch { throw .system(error) }
        guard let lock else { throw .busy(output) }
        self.lock = lock
        try folder.recover()
        try folder.makeStaged()
        self.isClean = isClean
        hasOldSite = !isClean && Files.kind(of: folder.path) == .directory
    }

    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try makeFolder(of: path)
        let staged = folder.staged + "/" + path
        if hasOldSite {
            let old = folder.path + "/" + path
            if Files.file(old, equals: bytes), Files.addName(staged, to: old) { return }
        }
        try Files.create(staged, with: bytes)
    }

    package func publish() throws(FileError) {
        if Files.kind(of: folder.path) == .directory {
            Files.copyAccessRights(of: folder.path, to: folder.staged)
            if try !Files.exchange(folder.staged, folder.path) { try replaceInTwoSteps() }
        } else {
            try Files.move(folder.staged, to: folder.path)
        }
        // The new site is there. What is left of the old one is no reason to fail: the next build removes it.
        try? folder.recover(droppingHidden: isClean)
        Files.removeEmptyDirectory(folder.staging)
    }

    package func discard() {
        try? folder.recover()
        Files.removeEmptyDirectory(folder.staging)
    }

    /// For file systems that cannot exchange folders: between the two steps there is no site.
    private func replaceInTwoSteps() throws(FileError) {
        try Files.move(folder.path, to: folder.displaced)
        do {
            try Files.move(folder.staged, to: folder.path)
        } catch {
            try Files.move(folder.displaced, to: folder.path)
            throw error
        }
    }

    private func makeFolder(of path: String) throws(FileError) {
        let folder = OutputPath.folder(of: path)
        guard !madeFolders.withLock({ $0.contains(folder) }) else { return }
        try Files.makeDirectory(self.folder.staged + "/" + folder.dropLast())
        madeFolders.withLock { _ = $0.insert(folder) }
    }
}
