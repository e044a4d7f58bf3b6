package import SourceText

/// A file as it was read: its documents, and what was read of them by their shapes.
package struct ReadFile: Sendable {
    package let source: SourceFile
    package let notation: Notation
    package let result: ReadResult
    package let reading: RecordReading

    /// What looks like secrets in its bytes, as they stand, and what else they may hold.
    package var marks: TextMarks { result.marks }

    package init(source: SourceFile, notation: Notation, result: ReadResult, reading: RecordReading) {
        self.source = source
        self.notation = notation
        self.result = result
        self.reading = reading
    }
}
