internal import ArgumentParser

/// A command that does something. One verb, one file.
protocol Verb: AsyncParsableCommand {
    /// What its help and its page say.
    static var guide: CommandGuide { get }

    /// Does the work and says how it went; what a user has to know is on the console by then.
    func execute(_ console: Console) async -> CommandStatus
}
