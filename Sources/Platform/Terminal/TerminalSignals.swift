#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The signals that concern whoever has taken a terminal, while this value lives; their handlers are as they were when it ends.
///
/// Those that can wait arrive as bytes in a pipe, beside which keys are waited for. One that ends the process at once, because
/// the program is at fault, gives the terminal back first.
struct TerminalSignals: ~Copyable {
    /// The terminal's modes as they were found.
    let modes: TerminalModes
    private let pipe: FileDescriptor.Pipe
    private let handlers: [(signal: Int32, before: sigaction)]

    /// - Parameter exit: what is written to the terminal when it is given back.
    init?(restoring modes: TerminalModes, exit: [UInt8]) {
        guard let pipe = FileDescriptor.makePipe(), Waiting.canWait(for: pipe.reading.number) else { return nil }
        self.modes = modes
        handlerState.pointee.set(wakeup: pipe.writing.number, modes: modes.settings, exit: exit)
        handlers =
            Self.awaited.map { ($0, Self.handle($0, by: noteSignal)) }
            + Self.faults.map { ($0, Self.handle($0, by: restoreAndFail)) }
        self.pipe = pipe
    }

    deinit {
        for (signal, before) in handlers {
            var before = before
            sigaction(signal, &before, nil)
        }
        handlerState.pointee.clear()
    }

    /// Has something to read when a signal has come.
    var descriptor: Int32 { pipe.reading.number }

    /// The number of the first signal that nobody has asked for yet.
    func next() -> Int32? {
        var number: UInt8 = 0
        return read(pipe.reading.number, &number, 1) == 1 ? Int32(number) : nil
    }

    /// Stops the process and its group, as the terminal does at Ctrl-Z, and returns when it goes on.
    func stopProcess() {
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        // Another thread may be the one that takes the signal, a little later. A group that no shell looks after is not stopped.
        _ = Waiting.forInput(at: descriptor, descriptor, milliseconds: Self.longestWayToStop)
        _ = Self.handle(SIGTSTP, by: noteSignal)
    }

    private static let longestWayToStop = 500
    private static let awaited = [SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let faults = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

    /// Installs a handler and gives the one that was there.
    private static func handle(_ signal: Int32, by handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
        var (action, before) = (sigaction(), sigaction())
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        sigaction(signal, &action, &before)
        return before
    }
}

/// What the handlers look at. One runs between any two instructions, so it is plain memory: nothing allocates, locks or counts.
private struct HandlerState {
    private var wakeup: Int32 = -1
    private var modes = termios()
    private var exit: UnsafeMutableBufferPointer<UInt8>?

    mutating func set(wakeup: Int32, modes: termios, exit bytes: [UInt8]) {
        clear()
        let exit = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = exit.initialize(from: bytes)
        (self.wakeup, self.modes, self.exit) = (wakeup, modes, exit)
    }

    mutating func clear() {
        wakeup = -1
        exit?.deallocate()
        exit = nil
    }

    func wakeUp(by signal: Int32) {
        var number = UInt8(truncatingIfNeeded: signal)
        let before = errno
        _ = write(wakeup, &number, 1)
        errno = before
    }

    mutating func restoreTerminal() {
        if let exit { _ = write(STDOUT_FILENO, exit.baseAddress, exit.count) }
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }
}

/// A handler is a C function and has no other way to know anything. It is written before the handlers are installed, and again
/// after they are gone; a process has one terminal.
private nonisolated(unsafe) let handlerState = {
    let state = UnsafeMutablePointer<HandlerState>.allocate(capacity: 1)
    state.initialize(to: HandlerState())
    return state
}()

private func noteSignal(_ signal: Int32) { handlerState.pointee.wakeUp(by: signal) }

private func restoreAndFail(_ number: Int32) {
    handlerState.pointee.restoreTerminal()
    // It comes again when this returns, and ends the process as it would have.
    signal(number, SIG_DFL)
    raise(number)
}
