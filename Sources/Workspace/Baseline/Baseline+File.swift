internal import KeyValidator
internal import Platform
internal import SourceText

/// A baseline as a file: JSON, a finding a line, in an order that does not depend on the run.
///
/// ```
/// {
///   "findings": [
///     {"rule": "role-legacy", "key": "smoke test", "text": "executor", "count": 1}
///   ]
/// }
/// ```
extension Baseline {
    /// Reads a baseline that `text` wrote.
    package static func read(_ path: String) throws(ConfigurationError) -> Baseline {
        let source: SourceFile
        do throws(FileError) {
            source = SourceFile(name: path, bytes: try Files.read(path))
        } catch {
            throw .unreadable(error)
        }
        let file = ShapedFile(source, as: .baseline, notation: .json, byteLimit: .max)
        guard file.findings.list.isEmpty, let record = file.record else {
            let lines = LineTable(source)
            let diagnostics = file.findings.diagnostics(rules: .standard, lines: lines)
            throw .invalid(FileReport(file: path, keyCount: 0, diagnostics: diagnostics, excerpts: SourceExcerpts(lines)))
        }
        var counts: [BaselineEntry: Int] = [:]
        for value in record.items("findings") {
            let finding = Record(value, as: .baselineFinding)
            guard let rule = finding.string("rule")?.text, let text = finding.string("text")?.text else { continue }
            let key = finding.string("key").map { BaselineEntry.Place.key($0.text) }
            let place = key ?? .file(finding.string("file")?.text ?? "")
            let count = finding[field: "count"].flatMap { Int($0.text) } ?? 1
            counts[BaselineEntry(rule: rule, place: place, text: text), default: 0] += max(0, count)
        }
        return Baseline(counts)
    }

    /// The file's bytes.
    package var text: [UInt8] {
        let entries = counts.sorted { $0.key.sortKey.lexicographicallyPrecedes($1.key.sortKey, by: precedesInByteOrder) }
        var json = JSONText(style: .indented)
        json.object { json in
            json.array("findings") { json in
                for (entry, count) in entries { json.finding(entry, count) }
            }
        }
        json.breakLine()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func finding(_ entry: BaselineEntry, _ count: Int) {
        object(isOnOneLine: true) { json in
            json.member("rule", entry.rule)
            switch entry.place {
            case .key(let key): json.member("key", key)
            case .file(let file): json.member("file", file)
            }
            json.member("text", entry.text)
            json.member("count", count)
        }
    }
}

extension BaselineEntry {
    fileprivate var sortKey: [String] {
        switch place {
        case .key(let key): ["", key, rule, text]
        case .file(let file): [file, "", rule, text]
        }
    }
}

extension RecordShape {
    fileprivate static let baseline = RecordShape(
        title: "a baseline",
        fields: [FieldDefinition("findings", .list(of: .record(.baselineFinding)), isRequired: true)])

    fileprivate static let baselineFinding = RecordShape(
        title: "a finding of a baseline",
        fields: [
            FieldDefinition("rule", .string, isRequired: true),
            FieldDefinition("key", .string),
            FieldDefinition("file", .string),
            FieldDefinition("text", .string, isRequired: true),
            FieldDefinition("count", .integer),
        ])
}
