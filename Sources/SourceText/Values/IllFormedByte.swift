/// A byte that no YAML or JSON text can hold.
struct IllFormedByte: Equatable {
    enum Reason: Equatable {
        case notUTF8, nul

        /// A control character that YAML does not allow (YAML 1.2, production 1, `c-printable`).
        case control
    }

    let reason: Reason
    let offset: Int
}

extension IllFormedByte {
    /// The finding at this byte.
    var failure: ReadFailure {
        let words =
            switch reason {
            case .notUTF8: "the file is not UTF-8"
            case .nul: "the file holds a NUL character"
            case .control: "the file holds a control character that YAML does not allow"
            }
        return ReadFailure(reason: .malformed(words), span: SourceSpan(offset, offset + 1))
    }
}
