internal import KeyValidator
internal import SourceText

/// A file of a run with findings that have fixes, and how it is checked once they are made.
struct MendableFile: Sendable {
    private let report: FileReport
    private let source: SourceFile
    private let place: SpecSource
    private let notation: Notation
    private let kind: SpecFileKind
    private let checker: SpecChecker

    /// Nil where no finding has a fix.
    init?(_ report: FileReport, from place: SpecSource, as kind: SpecFileKind = .keys, _ checker: SpecChecker) {
        guard report.diagnostics.contains(where: { $0.fix != nil }), let file = report.excerpts?.file else { return nil }
        self.report = report
        source = file
        self.place = place
        notation = place.notation(of: file)
        self.kind = kind
        self.checker = checker
    }

    /// The file with its fixes made; what the baseline hides is not told, and not mended either.
    func fixed(hiding baseline: Baseline) -> FixedFile {
        let told = baseline.hiding(report)
        let fixer = SourceFixer(notation) { baseline.hiding(checker.check($0, as: notation, kind: kind)) }
        return FixedFile(fixed: fixer.fixed(source, report: told), place: place, notation: notation)
    }
}

extension Baseline {
    fileprivate func hiding(_ report: FileReport) -> FileReport { hiding([report]).reports.first ?? report }
}
