#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The terminal at standard input and output, read key by key: nothing is echoed, no key makes a signal.
///
/// It is as it was when this value ends, when the process is suspended, and when a signal ends the process.
package struct RawTerminal: ~Copyable {
    private let entrance: [UInt8]
    private let exit: [UInt8]
    private let signals: TerminalSignals

    /// - Parameters:
    ///   - entrance: what is written to the terminal when it is taken, at the beginning and after a suspension.
    ///   - exit: what is written when it is given back.
    package init(entrance: [UInt8], exit: [UInt8]) throws(FileError) {
        guard let modes = TerminalModes.current, let signals = TerminalSignals(restoring: modes, exit: exit) else {
            throw FileError(verb: "read keys from", path: "<stdin>")
        }
        self.entrance = entrance
        self.exit = exit
        self.signals = signals
        take()
    }

    deinit { giveBack() }

    /// The next thing that happens; `silence` after `milliseconds` in which nothing does, where there is such a limit.
    package func nextEvent(within milliseconds: Int? = nil) -> TerminalEvent {
        let ready = Waiting.forInput(at: STDIN_FILENO, signals.descriptor, milliseconds: milliseconds)
        switch ready {
        case .none: return .silence
        case .second: return event(ofSignal: signals.next())
        case .first: return readInput()
        }
    }

    package func write(_ bytes: [UInt8]) { Files.writeToStandardOutput(bytes) }

    /// Gives the terminal back and stops the process, as Ctrl-Z does; returns when it goes on.
    package func suspend() {
        giveBack()
        signals.stopProcess()
        take()
    }

    private func take() {
        signals.modes.raw.set(dropsInput: false)
        write(entrance)
    }

    private func giveBack() {
        write(exit)
        // The rest of a paste must not become commands of the shell.
        signals.modes.set(dropsInput: true)
    }

    private func readInput() -> TerminalEvent {
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            count = max(0, retryingInterrupts { read(STDIN_FILENO, buffer.baseAddress, Self.pieceSize) })
        }
        return bytes.isEmpty ? .closed : .input(bytes)
    }

    private func event(ofSignal number: Int32?) -> TerminalEvent {
        switch number {
        case SIGWINCH: return .resized
        case SIGTSTP:
            suspend()
            return .resumed
        case SIGCONT:
            // Where a signal that nobody hears of has stopped the process, whoever came after it has changed the modes.
            if TerminalModes.current?.isRaw != true { take() }
            return .resumed
        case nil: return .silence
        default: return .stopped
        }
    }

    private static let pieceSize = 4096
}
