/// What a terminal that is read key by key has to tell.
package enum TerminalEvent: Sendable, Hashable {
    /// What was typed or pasted: some bytes of it, cut anywhere.
    case input([UInt8])

    /// Nothing came in the time that was given.
    case silence

    case resized

    /// The process was stopped and goes on: the screen may show anything.
    case resumed

    /// The process is asked to end, by a signal.
    case stopped

    /// The terminal has gone.
    case closed
}
