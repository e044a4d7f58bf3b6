internal import ArgumentParser
internal import Workspace

/// What a project lives with for now.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out the findings that this file lists; wins over keybook.yaml. See --write-baseline.", valueName: "file"))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Write the present findings to a file that --baseline takes. The name may be left out where --baseline or keybook.yaml has it.",
            valueName: "file"))
    var writeBaseline: String?

    func validate() throws {
        guard baseline == nil || writeBaseline == nil || baseline == writeBaseline else {
            throw ValidationError("--baseline and --write-baseline name two files")
        }
    }

    /// Completes `--baseline FILE --write-baseline`, and `--write-baseline` alone by an empty name: the parser knows no option whose value
    /// may be left out.
    static func completed(_ arguments: [String]) -> [String] {
        guard let option = arguments.firstIndex(of: "--write-baseline") else { return arguments }
        let next = option + 1
        let isFollowed = next < arguments.count
        guard let baseline = arguments.firstIndex(of: "--baseline"), baseline + 1 < arguments.count else {
            let isNamed = isFollowed && !arguments[next].hasPrefix("-")
            return isNamed ? arguments : Array(arguments[...option]) + [""] + Array(arguments[next...])
        }
        if isFollowed, arguments[next] == arguments[baseline + 1], next != baseline + 1 { return arguments }
        return Array(arguments[...option]) + [arguments[baseline + 1]] + Array(arguments[next...])
    }

    /// The files that a run reads and writes; nil after telling that one is to be written whose name nobody has given.
    func use(_ configuration: Configuration, _ console: Console) -> BaselineUse? {
        let known = baseline ?? configuration.baseline.map(configuration.resolve)
        guard let name = writeBaseline else { return BaselineUse(known: known, written: nil) }
        guard let written = name.isEmpty ? known : name else {
            console.fail(
                "`--write-baseline` names no file", help: "give it one, or name it under `baseline:` in keybook.yaml")
            return nil
        }
        return BaselineUse(known: known, written: written)
    }
}
