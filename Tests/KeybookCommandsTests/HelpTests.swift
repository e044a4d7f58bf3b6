import KeybookCommands
import Testing

struct HelpTests {
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
