import Foundation
import Platform
import TestSupport

/// `keybook new` at a pseudo-terminal, in a folder of its own.
final class TerminalRun {
    let folder: TemporaryFolder
    let terminal: PseudoTerminal

    /// The terminal's modes before the program was started.
    let modesBefore: [UInt8]
    private(set) var columns: Int
    private(set) var rows: Int

    /// The bytes up to each screen that was waited for, and how large the terminal was.
    private(set) var recordings: [(bytes: [UInt8], columns: Int, rows: Int)] = []

    /// - Parameter script: what the shell does instead of becoming the program, which it has as its arguments.
    init(
        _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], script: String? = nil
    ) throws {
        folder = try TemporaryFolder()
        terminal = try PseudoTerminal(columns: columns, rows: rows)
        modesBefore = terminal.modes
        (self.columns, self.rows) = (columns, rows)
        let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "NO_COLOR": ""]
        guard let program = Self.program else { throw FileError(verb: "find", path: "keybook", reason: "it is not built") }
        let words = script.map { ["/bin/sh", "-c", $0, "sh"] } ?? []
        try terminal.start(
            words + [program] + arguments, environment: variables.merging(environment) { _, own in own }, folder: folder.path)
    }

    static let isPossible = program != nil && PseudoTerminal.isAvailable

    /// The binary that was built with the tests: beside their bundle, or where SwiftPM puts it.
    static let program: String? = {
        let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
        let beside = bundles.flatMap { path -> [String] in
            let names = path.split(separator: "/", omittingEmptySubsequences: false)
            return names.indices.dropFirst().reversed().map { names[..<$0].joined(separator: "/") }
        }
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
        return (beside + [root + "/.build/debug"]).map { $0 + "/keybook" }.first { Files.kind(of: $0) == .file }
    }()

    var screen: ScreenModel { ScreenModel(terminal.output, columns: columns, rows: rows) }

    /// Waits for a text on the screen, and for the end of the update that it came with.
    func shows(_ text: String) -> Bool {
        let isShown = terminal.read { bytes in
            ScreenModel(bytes, columns: self.columns, rows: self.rows).text.contains(text) && bytes.hasWholeUpdates
        }
        recordings.append((terminal.output, columns, rows))
        return isShown
    }

    func send(_ texts: String...) {
        for text in texts { terminal.send(text) }
    }

    func resize(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        terminal.resize(columns: columns, rows: rows)
    }

    /// Everything that was written, for messages.
    var log: String { String(decoding: terminal.output, as: UTF8.self).debugDescription }
}

extension [UInt8] {
    /// Whether as many updates of the screen have ended as have begun.
    fileprivate var hasWholeUpdates: Bool {
        let text = String(decoding: self, as: UTF8.self)
        return text.ranges(of: "\u{1B}[?2026h").count == text.ranges(of: "\u{1B}[?2026l").count
    }
}

/// What a terminal sends for keys.
enum Key {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let ctrlC = "\u{3}"
    static let ctrlZ = "\u{1A}"

    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
