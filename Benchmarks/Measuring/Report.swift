/// What the benchmark found out: a table, and the gates that do not hold.
struct Report {
    private var rows = [["", "floor cpu ms", "cpu ms", "ratio", "gate", "wall ms", "peak MB", "gate"]]
    private(set) var failures: [String] = []

    mutating func add(_ name: String, _ comparison: Comparison, ratioGate: Double, megabyteGate: Double) {
        let ratio = comparison.cpuRatio
        let peak = comparison.ours.peakMegabytes
        rows.append([
            name, oneDecimal(comparison.floor.medianCPU), oneDecimal(comparison.ours.medianCPU), oneDecimal(ratio),
            "≤ \(oneDecimal(ratioGate))", oneDecimal(comparison.ours.medianWall), oneDecimal(peak),
            "≤ \(oneDecimal(megabyteGate))",
        ])
        if ratio > ratioGate {
            failures.append("\(name) takes \(oneDecimal(ratio)) times the floor's CPU; the gate is \(oneDecimal(ratioGate))")
        }
        if peak > megabyteGate {
            failures.append("\(name) takes \(oneDecimal(peak)) MB; the gate is \(oneDecimal(megabyteGate))")
        }
    }

    /// A program that has no floor, held to milliseconds of CPU.
    mutating func add(_ name: String, _ runs: [Usage], millisecondGate: Double) {
        let cpu = runs.medianCPU
        rows.append([
            name, "", oneDecimal(cpu), "", "≤ \(oneDecimal(millisecondGate)) ms", oneDecimal(runs.medianWall),
            oneDecimal(runs.peakMegabytes), "",
        ])
        if cpu > millisecondGate {
            failures.append("\(name) takes \(oneDecimal(cpu)) ms of CPU; the gate is \(oneDecimal(millisecondGate))")
        }
    }

    /// Something that was looked at besides the time, and was not as it must be.
    mutating func add(failure: String) { failures.append(failure) }

    /// The table, a Markdown one, columns aligned.
    var table: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            "| "
                + row.enumerated().map { column, cell in
                    let padding = String(repeating: " ", count: widths[column] - cell.count)
                    return column == 0 ? cell + padding : padding + cell
                }.joined(separator: " | ") + " |"
        }
        let rule = widths.enumerated().map { column, width in
            String(repeating: "-", count: width + 1) + (column == 0 ? "-" : ":")
        }
        return ([lines[0], "|" + rule.joined(separator: "|") + "|"] + lines.dropFirst()).joined(separator: "\n")
    }
}

/// `12.3`; no library formats numbers here.
private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}
