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
    ///   - again: the same run over files that say something else than on disk.
    /// - Returns: the run that says what remains, and what could not be written.
    func mend(
        _ run: CheckRun, hiding baseline: Baseline, again: (SpecTexts) -> CheckRun, _ console: Console
    ) -> (CheckRun, [FileError]) {
        guard fix, !run.reports.isEmpty else { return (run, []) }
        let fixes = FixRun(run, hiding: baseline, again: again)
        tell(fixes.unsettled, console)
        let written = fixes.write()
        let (mended, files) = (counted(written.mendedCount, "finding"), counted(written.names.count, "file"))
        console.writeError(written.names.isEmpty ? "nothing to fix\n" : "fixed \(mended) in \(files)\n")
        // What could not be written says what it said.
        return (written.failures.isEmpty ? fixes.result : again(SpecTexts()), written.failures)
    }

    /// Prints what the fixes of a run would change, and tells how much that is.
    func show(
        _ run: CheckRun, hiding baseline: Baseline, again: (SpecTexts) -> CheckRun, usesColor: Bool, _ console: Console
    ) {
        let fixes = FixRun(run, hiding: baseline, again: again)
        let files = fixes.files
        for file in files {
            let (old, new) = file.excerpts
            let diff = UnifiedDiff(from: old, to: new, changes: file.fixed.changes)
            console.output(diff.formatted(usesColor: usesColor, isForTerminal: console.isOutputTerminal))
        }
        tell(fixes.unsettled, console)
        let remaining = baseline.hiding(fixes.result.reports).reports.reduce(0) { $0 + $1.diagnostics.count }
        console.writeError(
            "\(counted(files.count, "file")) would change, \(counted(fixes.mendedCount, "finding")) would be mended; "
                + "\(remaining) remain\(remaining == 1 ? "s" : "")\n")
    }

    private func tell(_ unsettled: [String], _ console: Console) {
        for name in unsettled {
            console.writeError(
                "some fixes of `\(shown(name))` lead back to where they began, or on without an end: they are left out\n")
        }
    }
}
