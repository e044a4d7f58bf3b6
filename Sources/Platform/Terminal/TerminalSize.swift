#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// How many characters a terminal shows, beside and below each other.
package struct TerminalSize: Sendable, Hashable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// What a terminal has that does not say.
    package static let usual = TerminalSize(columns: 80, rows: 24)
}

extension Terminal {
    /// The size of the terminal at standard output, as it is now.
    package static var size: TerminalSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return .usual }
        return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }
}
