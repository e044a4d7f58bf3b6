import KeybookCommands
import Synchronization
import TestSupport

/// What a command line did, run in this process.
struct CommandRun {
    let status: CommandStatus
    let output: String
    let error: String

    init(_ arguments: String..., isTerminal: Bool = false, environment: [String: String] = [:]) async {
        await self.init(arguments: arguments, isTerminal: isTerminal, environment: environment)
    }

    init(arguments: [String], isTerminal: Bool = false, environment: [String: String] = [:]) async {
        let streams = Streams()
        let console = Console(
            output: { streams.output.append($0) }, error: { streams.error.append($0) }, isOutputTerminal: isTerminal,
            isErrorTerminal: isTerminal, environment: { environment[$0] })
        status = await Keybook.run(arguments, console: console)
        output = streams.output.text
        error = streams.error.text
    }

    private struct Streams {
        let output = Stream()
        let error = Stream()
    }

    private final class Stream: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    }
}

extension TemporaryFolder {
    static let goodKey = "name: a\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]\nsharing_group_ids: [g]\n"
    static let legacyKey = goodKey.replacing("viewer", with: "executor")
    static let badKey = goodKey.replacing("viewer", with: "boss")
}
