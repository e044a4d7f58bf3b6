package import SourceText

/// A file as it was read: its documents, and what was read of them by their shapes.
package struct ReadFile: Sendable {
    package let source: SourceFile
    package let notation: Notation
    package let result: ReadResult
    package let reading: RecordReading
}
