/// A session on a terminal: lines with a prompt are commands, the others are what they have printed.
extension CodeCursor {
    /// Marks the commands as the shell's, and everything around them as the terminal's. Without a prompt nothing is marked.
    mutating func highlightConsole() {
        var outputStart = 0
        var hasPrompt = false
        while position < limit {
            guard isAtPrompt else {
                skipLine()
                continue
            }
            hasPrompt = true
            advance(2)
            mark(.output, from: outputStart)
            highlightShellCommand()
            outputStart = position
        }
        if hasPrompt { mark(.output, from: outputStart) }
    }

    private var isAtPrompt: Bool {
        (byte == UInt8(ascii: "$") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%")) && next == 0x20
    }
}
