/// A paragraph or a heading that is not read by libcmark alone.
struct ExtendedBlock {
    /// What the block begins or ends with, besides its text.
    enum Mark {
        case none

        /// The box of a task (GFM 5.3).
        case task(isDone: Bool)

        /// The first line of an alert.
        case alert(AlertKind)

        /// The anchor that a heading names, and where it stands in the prepared source.
        case headingID(HeadingID)
    }

    /// The text without the mark.
    let text: InlineText
    let mark: Mark
}
