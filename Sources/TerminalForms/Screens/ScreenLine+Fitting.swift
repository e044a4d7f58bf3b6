internal import SourceText

extension ScreenLine {
    /// The line in no more than so many columns, with `ellipsis` where something was left out.
    package func cut(to columns: Int, ellipsis: String) -> ScreenLine {
        guard width > columns else { return self }
        var kept = beginning(ofColumns: columns - terminalWidth(ellipsis))
        kept.append(ellipsis.prefix(ofColumns: columns), .faint)
        return kept
    }

    /// The line as several of no more than so many columns, all indented as it is; broken at blanks, and a longer word anywhere.
    package func wrapped(to columns: Int) -> [ScreenLine] {
        guard width > columns else { return [self] }
        let blanks = text.prefix { $0 == " " }.utf8.count
        let lead = ScreenLine().padded(to: blanks < columns / 2 ? blanks : 0)
        var lines: [ScreenLine] = []
        var (line, blank) = (lead, ScreenLine.empty)
        for word in words.drop(while: \.isBlank) {
            if word.isBlank {
                blank = word
                continue
            }
            if line.width > lead.width, line.width + blank.width + word.width > columns {
                lines.append(line)
                (line, blank) = (lead, .empty)
            }
            line = line + blank + word
            while line.width > columns {
                let part = line.beginning(ofColumns: columns)
                guard part.width > lead.width else { break }
                lines.append(part)
                line = lead + line.dropping(part)
            }
        }
        return lines + [line]
    }

    private var isBlank: Bool { spans.allSatisfy { $0.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } } }

    /// Runs of blanks and runs of anything else, in order, with the parts that their pieces have.
    private var words: [ScreenLine] {
        var words: [ScreenLine] = []
        var isBlank: Bool?
        for span in spans {
            var run = ""
            for character in span.text {
                if (character == " ") != isBlank {
                    words.appendToLast(run, span.role)
                    run = ""
                    words.append(.empty)
                    isBlank = character == " "
                }
                run.append(character)
            }
            words.appendToLast(run, span.role)
        }
        return words
    }

    private func beginning(ofColumns columns: Int) -> ScreenLine {
        var (kept, used) = (ScreenLine.empty, 0)
        for span in spans {
            let part = span.text.prefix(ofColumns: columns - used)
            kept.append(part, span.role)
            used += terminalWidth(part)
            if part.utf8.count < span.text.utf8.count { break }
        }
        return kept
    }

    private func dropping(_ beginning: ScreenLine) -> ScreenLine {
        var left = beginning.text.utf8.count
        return ScreenLine(
            spans.map { span in
                let dropped = min(left, span.text.utf8.count)
                left -= dropped
                return ScreenSpan(String(decoding: span.text.utf8.dropFirst(dropped), as: UTF8.self), span.role)
            })
    }
}

extension [ScreenLine] {
    fileprivate mutating func appendToLast(_ text: String, _ role: TextRole) {
        if !isEmpty { self[count - 1].append(text, role) }
    }
}

extension String {
    /// The longest beginning that takes no more than so many columns, without cutting a character.
    func prefix(ofColumns columns: Int) -> String {
        var used = 0
        return String(
            prefix { character in
                used += terminalWidth(String(character))
                return used <= columns
            })
    }
}
