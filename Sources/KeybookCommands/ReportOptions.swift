internal import ArgumentParser
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// How what was found is printed, and where to.
struct ReportOptions<Format: ReportFormat>: ParsableArguments {
    private static var names: [String] { Format.allCases.map(\.rawValue) }

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "How \(Format.content) printed: \(names.joined(separator: ", ")); with =FILE into a file. May be given again.",
            valueName: "format[=file]"),
        completion: .list(names))
    var formats: [String] = []

    @Option(help: ArgumentHelp("Where \(Format.content) written, instead of standard output.", valueName: "file"))
    var output: String?

    /// The option that says something else than the default; nil where none does.
    var option: String? { !formats.isEmpty ? "--format" : output != nil ? "--output" : nil }

    /// The places that the options name; nil after telling what is wrong with them.
    ///
    /// - Parameter sources: what the command reads, and no report may overwrite.
    func outputs(sparing sources: [SpecSource], _ console: Console) -> [ReportOutput<Format>]? {
        do throws(ReportOptionsError) {
            let outputs = try parsed()
            try refuseRepetitions(in: outputs)
            try refuseSources(sources, as: outputs)
            return outputs
        } catch {
            console.fail(error.message, help: error.help)
            return nil
        }
    }

    private func parsed() throws(ReportOptionsError) -> [ReportOutput<Format>] {
        var outputs: [ReportOutput<Format>] = []
        for argument in formats.isEmpty ? [Format.usual.rawValue] : formats {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let format = Format(rawValue: parts[0]) else { throw .unknownFormat(parts[0], known: Self.names) }
            guard parts.count == 2 else {
                outputs.append(ReportOutput(format: format, file: Self.file(output)))
                continue
            }
            if parts[1].isEmpty { throw .noFile(argument) }
            outputs.append(ReportOutput(format: format, file: Self.file(parts[1])))
        }
        if let output, formats.allSatisfy({ $0.contains("=") }), !formats.isEmpty { throw .nothingForOutput(output) }
        return outputs
    }

    /// As everywhere, `-` is a standard stream.
    private static func file(_ path: String?) -> String? { path == "-" ? nil : path }

    private func refuseRepetitions(in outputs: [ReportOutput<Format>]) throws(ReportOptionsError) {
        var places: [String?: Format] = [:]
        for output in outputs {
            let place = output.file.map(Files.canonicalPath)
            if let first = places.updateValue(output.format, forKey: place) {
                throw .oneForTwo(output.file, first.rawValue, output.format.rawValue)
            }
        }
    }

    private func refuseSources(_ sources: [SpecSource], as outputs: [ReportOutput<Format>]) throws(ReportOptionsError) {
        // A file that is not there yet is none that the command reads.
        let files = outputs.compactMap(\.file).filter { Files.kind(of: $0) != nil }
        guard !files.isEmpty else { return }
        let paths = Set(sources.compactMap(\.path).map(Files.canonicalPath))
        for file in files where paths.contains(Files.canonicalPath(file)) { throw .source(file) }
    }
}

/// Why the options name no places to write to.
private enum ReportOptionsError: Error {
    case unknownFormat(String, known: [String])
    case noFile(String)
    case nothingForOutput(String)

    /// Two formats for one file, or for standard output.
    case oneForTwo(String?, String, String)
    case source(String)

    var message: String {
        switch self {
        case .unknownFormat(let name, _): "\(quoted(name)) is not a format"
        case .noFile(let argument): "`--format \(shown(argument))` names no file after the `=`"
        case .nothingForOutput(let path): "nothing is left for `--output \(shown(path))`: each format has a file of its own"
        case .oneForTwo(let file?, let first, let second):
            "`\(first)` and `\(second)` cannot both be written to `\(shown(file))`"
        case .oneForTwo(nil, let first, let second):
            "`\(first)` and `\(second)` cannot both be printed on standard output"
        case .source(let file): "`\(shown(file))` is one of the files that are read: a report would overwrite it"
        }
    }

    var help: String? {
        switch self {
        case .unknownFormat(let name, let known):
            suggestions(for: name, among: known, introduction: "formats are").joined(separator: "; ")
        case .noFile, .source: nil
        case .nothingForOutput: "leave `--output` or one of the files out"
        case .oneForTwo(_, _, let second): "give one of them a file of its own: `--format \(second)=FILE`"
        }
    }
}
