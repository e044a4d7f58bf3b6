internal import KeyValidator
package import Platform
internal import SourceText

/// The fixes of a run's files, made in memory: nothing is written before it is asked for.
///
/// A mended inventory may say something else about the specs, whose fixes are then made in another round.
package struct FixRun: Sendable {
    /// What remains to be said once the fixes are made.
    package private(set) var result: CheckRun

    /// The names of files whose fixes lead on and on, so that some were left out.
    package private(set) var unsettled: [String] = []

    /// The files that fixes change, by rounds, in the order of the run.
    private var rounds: [[FixedFile]] = []

    /// - Parameters:
    ///   - baseline: findings that are not told, and not mended either.
    ///   - again: the same run over files that say something else by then.
    package init(_ run: CheckRun, hiding baseline: Baseline = Baseline(), again: (SpecTexts) -> CheckRun) {
        result = run
        while rounds.count < Self.limit {
            let mendable = result.mendable
            let fixes = concurrentMap(count: mendable.count, batch: 1) { mendable[$0].fixed(hiding: baseline) }
            if rounds.isEmpty { unsettled = fixes.filter(\.fixed.isUnsettled).map(\.name) }
            let changed = fixes.filter(\.fixed.isChanged)
            if changed.isEmpty { return }
            rounds.append(changed)
            var texts = result.texts
            for file in changed { texts[file.place] = file.fixed.source }
            result = again(texts)
        }
    }

    /// Two are known to be needed.
    private static let limit = 4

    /// The files that fixes change, each with all of its fixes, in the order in which they are changed first.
    package var files: [FixedFile] {
        var places: [SpecSource: Int] = [:]
        var files: [FixedFile] = []
        for file in rounds.joined() {
            if let place = places[file.place] {
                files[place] = files[place].followed(by: file)
            } else {
                places[file.place] = files.count
                files.append(file)
            }
        }
        return files.filter(\.fixed.isChanged)
    }

    /// How many findings are mended.
    package var mendedCount: Int { rounds.joined().reduce(0) { $0 + $1.fixed.applied.count } }

    /// Writes the files round by round, each in one step. What cannot be written stays as it was, and keeps nothing else of its round from
    /// being written; the fixes of later rounds, which may have to do with it, are left.
    package func write() -> Written {
        var written = Written()
        for round in rounds where written.failures.isEmpty {
            for file in round {
                do throws(FileError) {
                    try Files.rewrite(file.name, from: file.fixed.original.bytes, to: file.fixed.source.bytes)
                    written.names.insert(file.name)
                    written.mendedCount += file.fixed.applied.count
                } catch {
                    written.failures.append(error)
                }
            }
        }
        return written
    }

    /// What has been written.
    package struct Written: Sendable {
        package fileprivate(set) var names: Set<String> = []
        package fileprivate(set) var mendedCount = 0

        /// Why other files were not.
        package fileprivate(set) var failures: [FileError] = []
    }
}
