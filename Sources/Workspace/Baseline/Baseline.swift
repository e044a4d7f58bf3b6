internal import KeyValidator
package import SourceText

/// The findings that a project had when it began to use the check, so that only new ones are told.
///
/// A finding is known by its rule, its key and what it is about, not by its line; a file stands for the key where there is none.
package struct Baseline: Sendable {
    /// How many findings of each kind there were.
    private(set) var counts: [BaselineEntry: Int]

    package init(_ counts: [BaselineEntry: Int] = [:]) { self.counts = counts }

    /// The baseline that hides everything that `reports` say, as far as it may be hidden.
    package init(of reports: [FileReport]) {
        counts = [:]
        for report in reports {
            for diagnostic in report.diagnostics where Self.mayHide(diagnostic, in: report) {
                counts[BaselineEntry(diagnostic, in: report), default: 0] += 1
            }
        }
    }

    /// How many findings it holds.
    package var count: Int { counts.values.reduce(0, +) }

    /// The reports without what was there when the baseline was written.
    ///
    /// Of more findings of a kind than there were, the last ones are new.
    package func hiding(_ reports: [FileReport]) -> (reports: [FileReport], hidden: Int) {
        var left = counts
        var hidden = 0
        let rest = reports.map { report in
            report.filtered { diagnostic in
                let entry = BaselineEntry(diagnostic, in: report)
                guard Self.mayHide(diagnostic, in: report), let count = left[entry], count > 0 else { return true }
                left[entry] = count - 1
                hidden += 1
                return false
            }
        }
        return (rest, hidden)
    }

    /// What could not be read has not been checked, so it is told every time.
    private static func mayHide(_ diagnostic: Diagnostic, in report: FileReport) -> Bool {
        RuleSet.rule(diagnostic.rule)?.endsReading == false && !(report.errorsStand && diagnostic.severity == .error)
    }
}

/// What tells findings apart in a baseline.
package struct BaselineEntry: Sendable, Hashable {
    package let rule: String

    /// The key's name, or the file where the finding is in no key.
    package let place: Place
    package let text: String

    package enum Place: Sendable, Hashable {
        case key(String)
        case file(String)
    }

    package init(rule: String, place: Place, text: String) {
        self.rule = rule
        self.place = place
        self.text = text
    }

    init(_ diagnostic: Diagnostic, in report: FileReport) {
        // A name may hold what looks like a secret.
        let key = diagnostic.entry.map { Place.key(shown($0)) }
        self.init(rule: diagnostic.rule, place: key ?? .file(diagnostic.file), text: report.text(of: diagnostic))
    }
}
