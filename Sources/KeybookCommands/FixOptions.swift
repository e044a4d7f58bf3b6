internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// What becomes of the fixes.
struct FixOptions: ParsableArguments {
    @Flag(help: "Write the fixes into the files, then tell what remains.")
    var fix = false

    @Flag(help: "Print what --fix would change as a unified diff instead of the findings, and write nothing.")
    var diff = false

    func validate() throws {
        if fix, diff { throw ValidationError("--fix writes what --diff only shows: give one of them") }
    }

    /// - Parameters:
    ///   - paths: what is to be checked.
    ///   - otherOutput: an option that has the findings printed or kept in some way, where one is given: a diff stands in their place.
    func validate(paths: [String], otherOutput: String?) throws {
        if fix, paths.contains("-") {
            throw ValidationError(
                "--fix writes into files, and standard input is none: name the file, or look at the fixes with --diff")
        }
        if diff, let otherOutput {
            throw ValidationError("--diff prints a diff and no findings: leave \(otherOutput) out")
        }
    }

    /// Writes the fixes that a run offers, and tells how many; without `--fix` it does nothing.
    ///
    /// - Parameters:
    ///   - baseline: findings that are left alone.
    ///   - again: a run over the files as they are by then.
    /// - Returns: the run that says what remains, and what could not be written.
    func mend(_ run: CheckRun, hiding baseline: Baseline, again: () -> CheckRun, _ console: Console) -> (CheckRun, [FileError]) {
        guard fix, !run.reports.isEmpty else { return (run, []) }
        var (run, mendedCount, names, failures) = (run, 0, Set<String>(), [FileError]())
        for round in 0..<Self.rounds where failures.isEmpty {
            let fixes = FixRun(run, hiding: baseline)
            if round == 0 { tell(fixes.unsettled, console) }
            let written: [FixedFile]
            (written, failures) = fixes.write()
            if written.isEmpty { break }
            mendedCount += written.reduce(0) { $0 + $1.fixed.applied.count }
            names.formUnion(written.map(\.name))
            run = again()
        }
        console.writeError(
            names.isEmpty ? "nothing to fix\n" : "fixed \(counted(mendedCount, "finding")) in \(counted(names.count, "file"))\n")
        return (run, failures)
    }

    /// A mended inventory may say something else about the specs, whose fixes are then made in a second round; more are not known.
    private static let rounds = 4

    /// Prints what the fixes of a run would change, and tells how much that is.
    ///
    /// - Parameter reports: what the run says, without what the baseline hides.
    func show(_ run: CheckRun, _ reports: [FileReport], hiding baseline: Baseline, usesColor: Bool, _ console: Console) {
        let fixes = FixRun(run, hiding: baseline)
        for file in fixes.files {
            let (old, new) = file.excerpts
            let diff = UnifiedDiff(from: old, to: new, changes: file.fixed.changes)
            console.output(diff.formatted(usesColor: usesColor, isForTerminal: console.isOutputTerminal))
        }
        tell(fixes.unsettled, console)
        let mended = fixes.files.reduce(0) { $0 + $1.fixed.applied.count }
        let remaining =
            reports.reduce(0) { $0 + $1.diagnostics.count }
            + fixes.files.reduce(0) { $0 + $1.fixed.report.diagnostics.count - $1.findingsBefore }
        console.writeError(
            "\(counted(fixes.files.count, "file")) would change, \(counted(mended, "finding")) would be mended; "
                + "\(remaining) remain\(remaining == 1 ? "s" : "")\n")
    }

    private func tell(_ unsettled: [String], _ console: Console) {
        for name in unsettled {
            console.writeError(
                "some fixes of `\(shown(name))` lead back to where they began, or on without an end: they are left out\n")
        }
    }
}
