package import SourceText

/// A key that stands earlier in the run.
package struct EarlierKey: Sendable {
    package let file: String

    /// Of its name.
    package let position: SourcePosition

    package init(file: String, position: SourcePosition) {
        self.file = file
        self.position = position
    }
}
