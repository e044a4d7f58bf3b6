import KeybookCommands
import Platform
import TestSupport
import Testing

/// The built program at a pseudo-terminal: every key goes the whole way.
@Suite(.enabled(if: TerminalRun.isPossible, "the keybook binary is not built, or the system has no pseudo-terminals"))
struct NewOnTerminalTests {
    @Test func walksToAFileThatTheCheckAccepts() async throws {
        let run = try TerminalRun("new")
        #expect(run.shows("What is the key for?"), "\(run.log)")
        run.send(Key.down, Key.up, Key.enter)
        #expect(run.shows("Which namespace?"))
        run.send("ns_prod", Key.enter)
        #expect(run.shows("Which agent?"))
        run.send("agt_build", Key.enter)
        #expect(run.shows("Which project?"))
        run.send("prj_site", Key.enter)
        #expect(run.shows("❯ Continue"))
        run.send(Key.enter)
        #expect(run.shows("Sharing groups"))
        run.send("grp_engineering", Key.enter)
        #expect(run.shows("[x] grp_engineering"))
        run.send(Key.enter)
        #expect(run.shows("What is the key called?"))
        run.send("Déploy 🚀 日本", Key.enter)
        #expect(run.shows("A description"))
        run.send(Key.enter)
        #expect(run.shows("❯ Write keys/d-ploy.yaml"), "\(run.screen.text)")
        run.send(Key.enter)
        #expect(run.terminal.end() == .exited(0), "\(run.log)")
        #expect(run.terminal.modes == run.modesBefore)
        #expect(run.shows("wrote keys/d-ploy.yaml"))
        let file = run.folder.path + "/keys/d-ploy.yaml"
        #expect(String(decoding: try Files.read(file), as: UTF8.self).hasPrefix("name: Déploy 🚀 日本\npreset: deploy\n"))
        let check = await CommandRun("check", "--strict", file)
        #expect(check.status == .success, "\(check.output)\(check.error)")
        #expect(check.output.hasPrefix("no findings"))
    }

    @Test func goesBackAndChangesAnAnswer() throws {
        let run = try TerminalRun("new", "--group", "grp_a", "--name", "CI", "--scope", "agent:agt_a:viewer")
        #expect(run.terminal.end() == .exited(0))
        let asking = try TerminalRun("new", "--group", "grp_a", "--name", "CI", "--output", "ci.json")
        #expect(asking.shows("What is the key for?"))
        asking.send(Key.down, Key.enter)
        #expect(asking.shows("Which agent?"))
        asking.send(Key.escape)
        #expect(asking.shows("❯ 👁  Read-Only"), "\(asking.screen.text)")
        asking.send(Key.down, Key.enter, "agt_a", Key.enter, "prj_a", Key.enter, Key.enter)
        #expect(asking.shows("A description"))
        asking.send(Key.enter)
        #expect(asking.shows("❯ Write ci.json"))
        asking.send(Key.enter)
        #expect(asking.terminal.end() == .exited(0))
        let text = String(decoding: try Files.read(asking.folder.path + "/ci.json"), as: UTF8.self)
        #expect(text.contains("\"preset\": \"agent-runner\""), "\(text)")
    }

    @Test func ctrlCLeavesTheTerminalAsItWas() throws {
        let run = try TerminalRun("new")
        #expect(run.shows("What is the key for?"))
        #expect(!run.terminal.isCooked)
        #expect(run.terminal.modes != run.modesBefore)
        run.send(Key.enter, Key.ctrlC)
        #expect(run.terminal.end() == .exited(2))
        Self.expectRestored(run)
        #expect(run.shows("nothing was written"))
        #expect(try Files.entries(of: run.folder.path).isEmpty)
    }

    @Test(arguments: [
        (Int32(2), ProcessEnd.exited(2)), (15, .exited(2)), (1, .exited(2)), (3, .exited(2)), (11, .killed(11)), (6, .killed(6)),
    ])
    func aSignalLeavesTheTerminalAsItWas(number: Int32, end: ProcessEnd) throws {
        let run = try TerminalRun("new")
        #expect(run.shows("What is the key for?"))
        run.terminal.signal(number)
        #expect(run.terminal.end() == end)
        Self.expectRestored(run)
    }

    @Test func canBeSuspendedAndGoesOnWhereItWas() throws {
        let run = try TerminalRun("new", script: "set -m; \"$@\"; echo the shell again; read line; fg; echo ended by $?")
        #expect(run.shows("What is the key for?"), "\(run.log)")
        run.send(Key.enter, "ns_pro", Key.ctrlZ)
        #expect(run.shows("the shell again"), "\(run.log)")
        Self.expectRestored(run)
        run.send("\n")
        #expect(run.shows("id ns_pro"), "\(run.log)")
        run.send("d")
        #expect(run.shows("id ns_prod"), "\(run.screen.text)")
        run.send(Key.ctrlC)
        #expect(run.shows("ended by 2"), "\(run.log)")
        #expect(run.terminal.end() == .exited(0))
        Self.expectRestored(run)
    }

    @Test func followsTheSizeOfTheTerminal() throws {
        let run = try TerminalRun("new")
        #expect(run.shows("What is the key for?"))
        run.resize(columns: 40, rows: 12)
        #expect(
            run.terminal.read { bytes in
                let screen = ScreenModel(bytes, columns: 80, rows: 24)
                return screen.lines[11].contains("ctrl-c quit") && screen.lines[12...].allSatisfy(\.isEmpty)
            })
        #expect(run.screen.lines.allSatisfy { $0.count <= 40 })
        run.resize(columns: 100, rows: 30)
        #expect(run.terminal.read { ScreenModel($0, columns: 100, rows: 30).lines[29].contains("ctrl-c quit") })
        run.send(Key.ctrlC)
        #expect(run.terminal.end() == .exited(2))
    }

    @Test func aPasteIsOneTextAndPressesNoKey() throws {
        let run = try TerminalRun("new", "--preset", "custom", "--scope", "agent:agt_a:viewer", "--group", "grp_a")
        #expect(run.shows("What is the key called?"))
        run.send(Key.paste("CI\rof two\u{3}\nlines\u{1B}[A"))
        #expect(run.shows("❯ CI of two lines[A"), "\(run.screen.text)")
        run.send(Key.ctrlC)
        #expect(run.terminal.end() == .exited(2))
    }

    @Test func writesNoColourWhereNoneIsWanted() throws {
        let colours = /\u{1B}\[[1-9][0-9;]*m/
        let plain = try TerminalRun("new", environment: ["NO_COLOR": "1"])
        #expect(plain.shows("What is the key for?"))
        #expect(!String(decoding: plain.terminal.output, as: UTF8.self).contains(colours))
        let colourful = try TerminalRun("new")
        #expect(colourful.shows("What is the key for?"))
        #expect(String(decoding: colourful.terminal.output, as: UTF8.self).contains(colours))
    }

    @Test func aTerminalThatCanDoNothingIsNotAskedAt() throws {
        let run = try TerminalRun("new", environment: ["TERM": "dumb"])
        #expect(run.terminal.end() == .exited(2))
        #expect(run.shows("there is no terminal to ask at"))
    }

    private static func expectRestored(_ run: TerminalRun) {
        #expect(run.terminal.modes == run.modesBefore)
        #expect(run.terminal.isCooked)
        #expect(run.screen.modes.isDisjoint(with: ["?1049", "?2004", "?2026"]), "\(run.log)")
        #expect(run.screen.modes.isSuperset(of: ["?7", "?25"]))
    }
}
