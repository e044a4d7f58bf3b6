extension Unicode.Scalar {
    /// Whether the texts that keybook writes hold it as an escape: what ends lines, moves the cursor, reorders what stands around
    /// it or cannot be seen. The joiners stay as they are, since words and emoji are spelt with them.
    var isWrittenEscaped: Bool {
        if value < 0x7F { return value < 0x20 }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
        case .format: value != 0x200C && value != 0x200D
        default: false
        }
    }
}
