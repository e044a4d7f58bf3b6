internal import ArgumentParser
internal import DiagnosticFormats
internal import Platform
internal import SourceText
internal import Workspace

/// What a project lives with for now.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out the findings that this file lists; see --write-baseline.", valueName: "file"))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Write the present findings to a file that --baseline takes. With --baseline FILE, the name may be left out.",
            valueName: "file"))
    var writeBaseline: String?

    func validate() throws {
        guard baseline == nil || writeBaseline == nil || baseline == writeBaseline else {
            throw ValidationError("--baseline and --write-baseline name two files")
        }
    }

    /// The file, once for each use.
    var files: [String] { [baseline, writeBaseline].compactMap { $0 } }

    /// Completes `--baseline FILE --write-baseline`: the parser knows no option whose value may be left out.
    static func completed(_ arguments: [String]) -> [String] {
        guard let option = arguments.firstIndex(of: "--write-baseline"),
            let baseline = arguments.firstIndex(of: "--baseline"), baseline + 1 < arguments.count
        else { return arguments }
        let next = option + 1
        if next < arguments.count, arguments[next] == arguments[baseline + 1], next != baseline + 1 { return arguments }
        return Array(arguments[...option]) + [arguments[baseline + 1]] + Array(arguments[next...])
    }

    /// Hides or writes down what the reports say; nil after an error has been told.
    func apply(_ known: Baseline, to reports: [FileReport], _ console: Console) -> [FileReport]? {
        if let path = writeBaseline { return write(reports, to: path, console) }
        guard let path = baseline else { return reports }
        let (rest, hidden) = known.hiding(reports)
        if hidden < known.count {
            console.writeError(
                "\(counted(known.count - hidden, "finding")) of `\(shown(path))` no longer there: --write-baseline takes them out\n"
            )
        }
        return rest
    }

    /// What is not to be told: nothing where there is no baseline, or a new one is to be written; nil after an error has been told.
    func hidden(color: ColorChoice, _ console: Console) -> Baseline? {
        guard let path = baseline, writeBaseline == nil else { return Baseline() }
        do throws(ConfigurationError) {
            return try Baseline.read(path)
        } catch {
            let usesColor = color.usesColor(onTerminal: console.isErrorTerminal, console)
            console.writeError(error.findings(in: TextFormat(usesColor: usesColor)))
            console.fail(error.description)
            return nil
        }
    }

    private func write(_ reports: [FileReport], to path: String, _ console: Console) -> [FileReport]? {
        let baseline = Baseline(of: reports)
        // A file that says something else was named by mistake.
        if Files.kind(of: path) != nil, (try? Baseline.read(path)) == nil {
            console.fail("`\(shown(path))` is there and no baseline", help: "name another file, or delete it first")
            return nil
        }
        do throws(FileError) {
            try Files.write(baseline.text, to: path)
        } catch {
            console.fail(error.description)
            return nil
        }
        console.writeError("wrote \(counted(baseline.count, "finding")) to `\(shown(path))`\n")
        return baseline.hiding(reports).reports
    }
}
