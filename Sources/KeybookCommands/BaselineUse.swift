internal import DiagnosticFormats
internal import Platform
internal import SourceText
internal import Workspace

/// The baseline that a run goes by, and the one that it writes, by their paths.
struct BaselineUse {
    let known: String?
    let written: String?

    /// The files, once for each use.
    var files: [String] { [known, written].compactMap { $0 } }

    /// What is not to be told: nothing where there is no baseline, or a new one is to be written; nil after an error has been told.
    func hidden(color: ColorChoice, _ console: Console) -> Baseline? {
        guard let path = known, written == nil else { return Baseline() }
        do throws(ConfigurationError) {
            return try Baseline.read(path)
        } catch {
            let usesColor = color.usesColor(onTerminal: console.isErrorTerminal, console)
            console.writeError(error.findings(in: TextFormat(usesColor: usesColor)))
            console.fail(error.description)
            return nil
        }
    }

    /// Hides or writes down what the reports say; nil after an error has been told.
    func apply(_ baseline: Baseline, to reports: [FileReport], _ console: Console) -> [FileReport]? {
        if let path = written { return write(reports, to: path, console) }
        guard let path = known else { return reports }
        let (rest, hidden) = baseline.hiding(reports)
        if hidden < baseline.count {
            console.writeError(
                "\(counted(baseline.count - hidden, "finding")) of `\(shown(path))` no longer there: --write-baseline takes them out\n"
            )
        }
        return rest
    }

    private func write(_ reports: [FileReport], to path: String, _ console: Console) -> [FileReport]? {
        let baseline = Baseline(of: reports)
        // A file that says something else was named by mistake.
        if Files.kind(of: path) != nil, (try? Baseline.read(path)) == nil {
            console.fail("`\(shown(path))` is there and no baseline", help: "name another file, or delete it first")
            return nil
        }
        do throws(FileError) {
            try Files.save(baseline.text, to: path)
        } catch {
            console.fail(error.description)
            return nil
        }
        console.writeError("wrote \(counted(baseline.count, "finding")) to `\(shown(path))`\n")
        return baseline.hiding(reports).reports
    }
}
