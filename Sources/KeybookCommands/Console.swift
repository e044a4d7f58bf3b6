internal import Platform
internal import SiteGenerator

/// Where a command writes and what it may know of its surroundings: the process's own, or a test's.
package struct Console: Sendable {
    /// Takes UTF-8 for standard output.
    package let output: @Sendable ([UInt8]) -> Void

    /// Takes UTF-8 for standard error.
    package let error: @Sendable ([UInt8]) -> Void
    package let isInputTerminal: Bool
    package let isOutputTerminal: Bool
    package let isErrorTerminal: Bool
    package let environment: @Sendable (String) -> String?

    /// The pages of all commands, which a command that publishes them cannot know of the others.
    var commandPages: @Sendable () -> [SuppliedPage] = { [] }

    package init(
        output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable ([UInt8]) -> Void,
        isInputTerminal: Bool = false, isOutputTerminal: Bool = false, isErrorTerminal: Bool = false,
        environment: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.output = output
        self.error = error
        self.isInputTerminal = isInputTerminal
        self.isOutputTerminal = isOutputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.environment = environment
    }

    /// The process's own.
    package static let process = Console(
        output: Files.writeToStandardOutput, error: Files.writeToStandardError,
        isInputTerminal: Terminal.isStandardInput, isOutputTerminal: Terminal.isStandardOutput,
        isErrorTerminal: Terminal.isStandardError,
        environment: environmentVariable)

    func write(_ text: String) { output(Array(text.utf8)) }

    func writeError(_ text: String) { error(Array(text.utf8)) }

    /// Tells why the work could not be done, and what to do about it.
    func fail(_ message: String, help: String? = nil) {
        writeError("error: \(message)\n" + (help.map { "  = \($0)\n" } ?? ""))
    }
}
