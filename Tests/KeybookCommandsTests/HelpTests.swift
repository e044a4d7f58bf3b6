import KeybookCommands
import Testing

struct HelpTests {
    @Test(arguments: [["check", "--help"], ["help", "check"]])
    func aCommandsHelpIsItsOwn(arguments: [String]) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("OVERVIEW: Check key specs against the rules."))
        #expect(run.output.contains("--format <format[=file]>"))
    }

    @Test(arguments: [[], ["--help"], ["help"]])
    func withoutACommandTheyAreListed(arguments: [String]) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .success)
        #expect(run.output.contains("SUBCOMMANDS:"))
    }

    @Test(arguments: [
        (["help", "new"], "USAGE: keybook new"), (["new", "--help"], "USAGE: keybook new"),
        (["help"], "USAGE: keybook <subcommand>"),
        ([], "USAGE: keybook <subcommand>"), (["--help"], "USAGE: keybook <subcommand>"),
    ])
    func tellsWhatIsAskedFor(arguments: [String], usage: String) async {
        let run = await CommandRun(arguments: arguments)
        #expect(run.status == .success)
        #expect(run.output.contains(usage), "\(run.output)")
        #expect(run.error == "")
    }
}
