package import Platform

/// What a person works with at a terminal: a state that keys change, and a screen for every state.
package protocol InteractiveProgram {
    associatedtype Outcome

    /// Takes a key; gives the outcome when the key was the last one.
    ///
    /// - Parameter size: what the terminal shows when the key is pressed.
    mutating func handle(_ key: KeyPress, on size: TerminalSize) -> Outcome?

    func screen(on size: TerminalSize) -> Screen
}

/// How a program at a terminal ended.
package enum ProgramEnd<Outcome> {
    case finished(Outcome)

    /// The terminal has gone, or the process was asked to end.
    case interrupted
}
