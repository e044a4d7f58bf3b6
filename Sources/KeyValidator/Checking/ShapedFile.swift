package import KeyModel
package import SourceText

/// A file that holds one record of a given shape: keybook.yaml, the front matter of a page.
///
/// It is read and checked as strictly as a key spec, by the same rules.
package struct ShapedFile: Sendable {
    /// Nil where the file is empty or could not be read.
    package let record: Record?

    /// What the rules on files and fields find. Whoever reads the record may add findings of their own.
    package private(set) var findings: Findings

    package init(
        _ source: SourceFile, as shape: RecordShape, notation: Notation = .yaml, byteLimit: Int = ReadingLimits.bytes,
        catalog: Catalog = .standard, rules: RuleSet = .standard
    ) {
        let result = source.readValues(as: notation, byteLimit: byteLimit)
        var reading = RecordReading()
        var record: Record?
        if let root = result.documents.first?.root, root.kind != .null {
            reading.read(root, as: .record(shape), subject: shape.title) { record = record ?? $0 }
        }
        self.record = record
        findings = Findings(in: CheckContext(catalog: catalog), source: source)
        findings.check(ReadFile(source: source, notation: notation, result: result, reading: reading), rules)
        for document in result.documents.dropFirst() {
            let marker = SourceSpan(document.start, min(document.start + 3, source.bytes.count))
            findings.report("document-extra", at: marker, "\(shape.title) is one document; what stands here would not be read")
        }
    }
}

extension Findings {
    /// What the rules on files and on records find in a file that is no spec.
    mutating func check(_ file: ReadFile, _ rules: RuleSet) {
        for rule in rules.fileRules { rule.check(file, &self) }
        for record in file.reading.irregular {
            for rule in rules.recordRules { rule.check(record, &self) }
        }
    }
}
