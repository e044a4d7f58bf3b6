package import KeyValidator
package import Platform
package import SourceText

/// The fixes of a run's files, made in memory: nothing is written before it is asked for.
package struct FixRun: Sendable {
    /// The files that fixes change, in the order of the run.
    package let files: [FixedFile]

    /// The names of those whose fixes lead on and on, so that some were left out.
    package let unsettled: [String]

    /// - Parameter baseline: findings that are not told, and not mended either.
    package init(_ run: CheckRun, hiding baseline: Baseline = Baseline()) {
        let results = concurrentMap(count: run.mendable.count, batch: 1) { run.mendable[$0].fixed(hiding: baseline) }
        files = results.filter(\.fixed.isChanged)
        unsettled = results.filter(\.fixed.isUnsettled).map(\.name)
    }

    /// Writes the files, each in one step. What cannot be written stays as it was, and keeps nothing else from being written.
    ///
    /// - Returns: the files that were written, and why others were not.
    package func write() -> (files: [FixedFile], failures: [FileError]) {
        var written: [FixedFile] = []
        var failures: [FileError] = []
        for file in files {
            do throws(FileError) {
                try Files.rewrite(file.name, from: file.fixed.original.bytes, to: file.fixed.source.bytes)
                written.append(file)
            } catch {
                failures.append(error)
            }
        }
        return (written, failures)
    }
}

/// A file whose fixes have been made, but for writing it.
package struct FixedFile: Sendable {
    package let fixed: FixedSource
    private let notation: Notation

    /// How many findings there were to tell; what remains is in `fixed.report`.
    package let findingsBefore: Int

    init(fixed: FixedSource, notation: Notation, findingsBefore: Int) {
        self.fixed = fixed
        self.notation = notation
        self.findingsBefore = findingsBefore
    }

    package var name: String { fixed.original.name }

    /// The lines of the file as they may be shown, before and after.
    package var excerpts: (old: SourceExcerpts, new: SourceExcerpts) {
        (fixed.original.excerpts(as: notation), fixed.source.excerpts(as: notation))
    }
}
