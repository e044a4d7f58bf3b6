internal import AccessReports
internal import DiagnosticFormats
internal import KeyModel
internal import SourceText

extension TestReport {
    /// For a terminal: what does not hold, where it is expected; a line for each key; what no expectation needs; the counts.
    ///
    /// - Parameter usesColor: whether to write ANSI colours.
    package func text(usesColor: Bool) -> [UInt8] {
        let format = TextFormat(usesColor: usesColor)
        var text = StyledText(TextStyle(isOn: usesColor))
        for file in files {
            for diagnostic in file.diagnostics { text.append(format.text(diagnostic, in: file.excerpts) + "\n") }
        }
        for (index, label) in labels.enumerated() {
            guard let count = counts.byKey[index] else { continue }
            let all = count.holding + count.failing
            text.append("\(label.text): ")
            text.append(
                count.failing == 0 ? "\(all) \(verb("hold", all))" : "\(count.failing) of \(all) \(verb("fail", count.failing))",
                count.failing == 0 ? .good : .severity(.error))
            text.endLine()
        }
        append(run.coverage, to: &text)
        for gap in run.gaps {
            text.append("note: ", .dim)
            text.append(gap.words(in: run.world.catalog))
            text.endLine()
        }
        appendCounts(to: &text)
        return text.bytes
    }

    private func append(_ coverage: GrantCoverage, to text: inout StyledText) {
        text.endLine()
        let verb = coverage.neededCount == 1 ? "is" : "are"
        text.append("\(coverage.neededCount) of \(counted(coverage.grantCount, "grant")) \(verb) needed by an expectation", .bold)
        text.endLine()
        let words = AccessWords(catalog: run.world.catalog)
        let silent = Set(coverage.silentKeys)
        for unneeded in coverage.unneeded where unneeded.key.map({ !silent.contains($0) }) ?? true {
            let holder = unneeded.key.map { labels[$0].text + ": " } ?? ""
            text.append("  no expectation needs \(holder)\(words.source(unneeded.grant))")
            text.endLine()
        }
        for key in coverage.silentKeys.prefix(Self.silentKeyLimit) {
            text.append("  no expectation speaks of \(labels[key].text)")
            text.endLine()
        }
        if silent.count > Self.silentKeyLimit {
            text.append("  nor of \(silent.count - Self.silentKeyLimit) other keys")
            text.endLine()
        }
        text.endLine()
    }

    /// A project that begins to write expectations down has many keys without one.
    private static let silentKeyLimit = 8

    private func appendCounts(to text: inout StyledText) {
        let all = counted(counts.all, "expectation")
        if counts.failing > 0 {
            text.append("\(counts.failing) of \(all) \(verb("fail", counts.failing))", .severity(.error))
        } else {
            text.append("\(all) \(verb("hold", counts.all))", counts.all > 0 ? .good : .plain)
        }
        text.append(", \(counted(counts.byKey.count, "key"))")
        if !run.areAllUnderstood { text.append("; some could not be understood", .severity(.error)) }
        if !failures.isEmpty { text.append("; \(counted(failures.count, "path")) could not be read", .severity(.error)) }
        text.endLine()
    }
}

/// "1 key", "2 keys".
private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// "holds", "hold".
private func verb(_ verb: String, _ count: Int) -> String { count == 1 ? verb + "s" : verb }
