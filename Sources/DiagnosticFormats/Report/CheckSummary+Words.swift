internal import SourceText

extension CheckSummary {
    /// What was found: "1 error, 2 warnings", or "no findings".
    var findings: String {
        let parts = Severity.allCases.filter { count(of: $0) > 0 }.map { counted(count(of: $0), $0.rawValue) }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }

    /// What was looked at: "3 keys, 2 files".
    var extent: String { "\(counted(keys, "key")), \(counted(files, "file"))" }

    /// The severity of the worst finding; nil where there is none.
    var worst: Severity? { Severity.allCases.first { count(of: $0) > 0 } }
}

/// "1 file", "2 files".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
