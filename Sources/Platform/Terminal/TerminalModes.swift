#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// How the terminal at standard input treats what is typed (termios(3)).
struct TerminalModes {
    private(set) var settings: termios

    /// As they are now; nil, with `errno` set, where standard input is no terminal.
    static var current: TerminalModes? {
        var settings = termios()
        return tcgetattr(STDIN_FILENO, &settings) == 0 ? TerminalModes(settings: settings) : nil
    }

    /// Whether no lines are made of what is typed.
    var isRaw: Bool { settings.c_lflag & tcflag_t(ICANON) == 0 }

    /// The same without echo, lines, signals and translations: every byte arrives as it was sent, and at once.
    var raw: TerminalModes {
        var modes = self
        cfmakeraw(&modes.settings)
        withUnsafeMutableBytes(of: &modes.settings.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        return modes
    }

    /// Sets them, when all that was written has gone out.
    ///
    /// - Parameter dropsInput: whether what was typed and not read is lost.
    func set(dropsInput: Bool) {
        var settings = settings
        _ = retryingInterrupts { Int(tcsetattr(STDIN_FILENO, dropsInput ? TCSAFLUSH : TCSADRAIN, &settings)) }
    }
}
