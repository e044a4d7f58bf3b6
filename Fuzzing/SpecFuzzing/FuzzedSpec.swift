internal import KeyModel
internal import KeyValidator
package import SourceText

/// What is asked of a file of any bytes: nothing crashes, and what keybook says of it holds together.
///
/// The fuzzer makes the bytes; the tests run what it has found before.
package struct FuzzedSpec {
    package let source: SourceFile
    package let notation: Notation
    private let kind: SpecFileKind

    /// - Parameter data: the first byte chooses how the rest is read.
    package init(_ data: [UInt8]) {
        let choice = data.first ?? 0
        source = SourceFile(name: "fuzzed", bytes: Array(data.dropFirst()))
        notation = choice & 1 == 0 ? .yaml : .json
        kind = choice & 6 == 2 ? .groups : choice & 6 == 4 ? .resources : choice & 14 == 14 ? .catalog : .keys
    }

    /// What does not hold; empty where all does.
    package var defects: [String] {
        let report = check(source)
        return report.diagnostics.flatMap { defects(of: $0, in: source) } + secretDefects(of: report) + fixDefects
    }

    /// The inventory is the file itself, so that the rules that need one have something to look at.
    private func check(_ source: SourceFile) -> FileReport {
        let checker = SpecChecker()
        let file = SpecFile(source, notation: notation, as: kind, catalog: checker.context.catalog)
        let inventory = Inventory(
            groups: kind == .groups ? file : nil, resources: kind == .resources ? file : nil, catalog: checker.context.catalog)
        return SpecChecker(context: CheckContext(inventory: inventory)).report(on: file)
    }

    /// Places are in the file and on code points, edits are in order and do not overlap.
    private func defects(of diagnostic: Diagnostic, in source: SourceFile) -> [String] {
        var defects: [String] = []
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        if start.offset > end.offset || end.offset > source.bytes.count + 1 {
            defects.append("\(diagnostic.rule): \(start.offset)..<\(end.offset) is no place in \(source.bytes.count) bytes")
        }
        if LineTable(source).position(at: start.offset) != start { defects.append("\(diagnostic.rule): the position is wrong") }
        var last = 0
        for edit in diagnostic.fix?.edits ?? [] {
            if edit.span.start < last || edit.span.end < edit.span.start || edit.span.end > source.bytes.count {
                defects.append("\(diagnostic.rule): an edit is out of place")
            }
            last = edit.span.end
        }
        return defects
    }

    /// What a fix writes is at rest, and reads where the file did.
    private var fixDefects: [String] {
        let fixer = SourceFixer(notation, check: check)
        let fixed = fixer.fixed(source)
        guard !fixed.isUnsettled, fixed.isChanged else { return [] }
        var defects: [String] = []
        if fixer.fixed(fixed.source).isChanged { defects.append("fixing again changes more") }
        let failure = fixed.source.readValues(as: notation).failure
        if failure != nil, source.readValues(as: notation).failure == nil { defects.append("the fix breaks the file") }
        return defects
    }

    /// No message shows more than the beginning of a secret that stands in the file.
    private func secretDefects(of report: FileReport) -> [String] {
        let secrets = SecretSearch.secrets(in: source.bytes)
        var rest = source.bytes
        for secret in secrets { for index in secret.hiddenRange { rest[index] = 0 } }
        // What also stands elsewhere in the file may be told from there.
        let plain = String(decoding: rest, as: UTF8.self)
        let tails = secrets.compactMap { secret -> String? in
            let tail = String(decoding: source.bytes[secret.hiddenRange], as: UTF8.self)
            return tail.utf8.count < 8 || plain.contains(tail) ? nil : tail
        }
        guard !tails.isEmpty else { return [] }
        return report.diagnostics.filter { diagnostic in
            let said = ([diagnostic.message] + diagnostic.notes).joined()
            return tails.contains { said.contains($0) }
        }
        .map { "\($0.rule) tells a secret" }
    }
}
