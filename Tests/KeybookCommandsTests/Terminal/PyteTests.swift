import TestSupport
import Testing

/// pyte (<https://github.com/selectel/pyte>), a terminal of somebody else's, sees what the tests' own model of one sees.
struct PyteTests {
    private static let python = Python(with: "pyte", "json")

    @Test(
        .enabled(if: python != nil, "python3 with pyte is not installed"),
        .enabled(if: TerminalRun.isPossible, "the keybook binary is not built, or the system has no pseudo-terminals"))
    func pyteShowsTheSameScreens() throws {
        let run = try TerminalRun("new", columns: 72, rows: 20)
        #expect(run.shows("What is the key for?"))
        run.send(Key.enter, "ns_日本", Key.enter)
        #expect(run.shows("Which agent?"))
        run.send("prj_wrong and with a blank that makes it far too long for the line of this terminal")
        #expect(run.shows("error:"))
        run.send("\u{15}agt_é", Key.enter, "prj_a", Key.enter)
        #expect(run.shows("❯ Continue"))
        run.send(Key.enter, "grp_a", Key.enter, Key.enter, "CI 🚀", Key.enter, Key.enter)
        #expect(run.shows("❯ Write keys/ci.yaml"))
        run.send("\u{1B}[6~", "\u{1B}[6~")
        #expect(run.shows("What the key can do"), "\(run.screen.text)")
        for recording in run.recordings {
            let screen = ScreenModel(recording.bytes, columns: recording.columns, rows: recording.rows)
            let seen = try #require(Self.python).run(
                Self.script(columns: recording.columns, rows: recording.rows),
                input: String(decoding: recording.bytes, as: UTF8.self))
            #expect(seen == screen.text + "\n\(screen.cursor.row),\(screen.cursor.column)\n")
        }
    }

    private static func script(columns: Int, rows: Int) -> String {
        """
        import pyte, sys
        screen = pyte.Screen(\(columns), \(rows))
        pyte.ByteStream(screen).feed(open(sys.argv[1], "rb").read())
        for line in screen.display: print(line.rstrip(" "))
        print(f"{screen.cursor.y},{screen.cursor.x}")
        """
    }
}
