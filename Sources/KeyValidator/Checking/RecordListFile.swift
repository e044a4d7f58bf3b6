package import KeyModel
package import SourceText

/// A file that holds records of one shape, as a spec file holds keys: a mapping, a list of them, several documents of either, or a
/// mapping that lists them in its one field.
///
/// It is read and checked as strictly as a key spec, by the same rules.
package struct RecordListFile: Sendable {
    package let source: SourceFile
    package let notation: Notation

    /// In the order of the file. One that an alias repeats is there once.
    package let records: [Record]

    /// What the rules on files and fields find. Whoever reads the records may add findings of their own.
    package let findings: Findings

    /// - Parameters:
    ///   - shape: of a record.
    ///   - list: of the mapping that lists them, of one required field.
    ///   - missing: what is told of a file or document that holds none, with what to do about it.
    package init(
        _ source: SourceFile, of shape: RecordShape, listedIn list: RecordShape, notation: Notation, catalog: Catalog,
        missing: (message: String, note: String)
    ) {
        let result = source.readValues(as: notation)
        var reading = RecordReading()
        var records: [Record] = []
        var emptyPlaces: [SourceSpan] = []
        func addEmptyPlace(_ start: Int) { emptyPlaces.append(SourceSpan(start, min(start + 1, source.bytes.count))) }
        if result.documents.isEmpty, result.failure == nil { addEmptyPlace(source.textStart) }
        for document in result.documents {
            let root = document.root
            let isListed = root.kind == .mapping && list.fields.contains { !root.place(ofField: $0.name).isNone }
            let count = records.count
            let found = { (record: Record) in
                if record.shape === shape { records.append(record) }
            }
            let mismatches = reading.mismatches.count
            switch root.kind {
            case .null: break
            case .sequence: root.forEachItem { reading.read($0, as: .record(shape), subject: shape.title, found: found) }
            default: reading.read(root, as: .record(isListed ? list : shape), subject: shape.title, found: found)
            }
            if records.count == count, reading.mismatches.count == mismatches {
                addEmptyPlace(result.documents.count == 1 && result.failure == nil ? source.textStart : document.start)
            }
        }
        self.source = source
        self.notation = notation
        self.records = records
        var findings = Findings(in: CheckContext(catalog: catalog), source: source)
        findings.check(ReadFile(source: source, notation: notation, result: result, reading: reading), .standard)
        for place in emptyPlaces {
            findings.report(DocumentEmpty(), at: place, missing.message, notes: [missing.note])
        }
        self.findings = findings
    }

    /// The findings as they are told, with the lines they stand in.
    package func report(_ findings: Findings) -> FileReport {
        guard !findings.list.isEmpty else { return FileReport(file: source.name, keyCount: 0) }
        return FileReport(
            file: source.name, keyCount: 0, diagnostics: findings.diagnostics(rules: .standard, lines: LineTable(source)),
            excerpts: source.excerpts(as: notation))
    }
}
