/// What a command's exit code says. The codes are the same for every command.
package enum CommandStatus: Int32, Sendable {
    case success = 0

    /// The work was done, and what it looked at is not in order.
    case findings = 1

    /// The work could not be done: a bad flag, a missing path, an unreadable configuration.
    case failure = 2
}
