import Foundation
import Platform
import SiteGenerator
import Synchronization
import TestSupport
import Testing

@testable import KeybookCommands

struct BuildProgressTests {
    /// What was written to standard error so far.
    private final class Screen: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    }

    private func progress(_ screen: Screen, isTerminal: Bool = true, environment: [String: String] = [:]) -> BuildProgress {
        BuildProgress(
            Console(
                output: { _ in }, error: screen.append, isErrorTerminal: isTerminal, environment: { environment[$0] }))
    }

    @Test func isForATerminalAlone() {
        let screen = Screen()
        #expect(progress(screen).isShown)
        #expect(!progress(screen, isTerminal: false).isShown)
        #expect(!progress(screen, environment: ["CI": "true"]).isShown)
        #expect(!progress(screen, environment: ["TERM": "dumb"]).isShown)
    }

    @Test func rewritesOneLineAndLeavesNothingOfIt() async {
        let screen = Screen()
        var progress = progress(screen)
        progress.delay = .zero
        progress.interval = .milliseconds(1)
        // The work lasts until the line has been there twice.
        let result = await progress.during(BuildWatch()) {
            for _ in 0..<10_000 where screen.text.split(separator: "\r").count < 2 { usleep(1000) }
            return 7
        }
        #expect(result == 7)
        #expect(screen.text.hasPrefix("\r\u{1B}[Kstarting …\r\u{1B}[K"), "\(screen.text.debugDescription)")
        #expect(screen.text.hasSuffix("\r\u{1B}[K") && !screen.text.contains("\n"))
    }

    @Test func aShortBuildShowsNone() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        let run = await CommandRun("build", folder.path, isTerminal: true)
        #expect(run.status == .success)
        #expect(run.error.isEmpty)
    }

    @Test(arguments: [
        (BuildStage.read, "reading the content …"), (.link, "linking the pages …"), (.render, "3 of 12 pages …"),
        (.publish, "publishing …"),
    ])
    func saysWhatIsDone(stage: BuildStage, words: String) {
        #expect(BuildProgress.text(of: BuildWatch.Progress(stage: stage, done: 3, total: 12)) == words)
    }
}
