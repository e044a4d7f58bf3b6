extension SourceFile {
    /// The file with the edits made; every other byte is as it was. Complexity: linear.
    ///
    /// - Parameter edits: in source order, not overlapping, within the file.
    package func applying(_ edits: [Edit]) -> SourceFile {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        for edit in edits {
            result += bytes[position..<edit.span.start]
            result += edit.text.utf8
            position = edit.span.end
        }
        result += bytes[position...]
        return SourceFile(name: name, bytes: result)
    }
}
