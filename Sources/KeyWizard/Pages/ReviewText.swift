internal import DiagnosticFormats
internal import KeyModel
internal import KeyWriting
internal import SourceText
internal import TerminalForms

/// What there is to read before a key is written: the spec, the findings, and what the key will be able to do.
struct ReviewText {
    let lines: [ScreenLine]

    init(_ draft: KeyDraft, _ settings: WizardSettings, columns: Int) {
        let file = settings.output(of: draft)
        let check = DraftCheck(draft, file: file, checker: settings.checker)
        var lines = Self.spec(check.spec.text, glyphs: settings.glyphs)
        for finding in check.report.diagnostics {
            lines += [.empty] + Self.finding(finding, in: check.report.excerpts)
        }
        lines += [.empty, ScreenLine("What the key can do", .strong)]
        lines += draft.scopes.map { ScreenLine(marked: settings.catalog.meaning(of: $0).joined(separator: " ")) }
        lines += [.empty, ScreenLine("Who owns what it creates", .strong)] + Self.sharing(draft, settings)
        self.lines = lines.flatMap { line in
            line.isExcerpt ? [line.cut(to: columns, ellipsis: settings.glyphs.ellipsis)] : line.wrapped(to: columns)
        }
    }

    /// The lines of the file with their numbers. Of what looks like a secret only the beginning can be read.
    private static func spec(_ text: String, glyphs: Glyphs) -> [ScreenLine] {
        var bytes = Array(text.utf8)
        for secret in SecretSearch.secrets(in: bytes).reversed() {
            // Line breaks stay: the numbers of the lines are the file's.
            let masked = bytes[secret.hiddenRange].map { $0 == 0x0A ? $0 : UInt8(ascii: "*") }
            bytes.replaceSubrange(secret.hiddenRange, with: masked)
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        let width = String(lines.count).utf8.count
        return lines.enumerated().map { index, line in
            let number = String(index + 1)
            let gutter = String(repeating: " ", count: width - number.utf8.count) + number + " \(glyphs.bar) "
            return ScreenLine(gutter, .faint) + ScreenLine(shown(String(decoding: line, as: UTF8.self)))
        }
    }

    private static func finding(_ finding: Diagnostic, in excerpts: SourceExcerpts?) -> [ScreenLine] {
        let text = TextFormat(usesColor: false).text(finding, in: excerpts)
        let lines = text.split(separator: "\n").map(String.init)
        return lines.enumerated().map { ScreenLine($1, $0 == 0 ? finding.severity.role : .plain) }
    }

    /// What the sharing groups receive, and what the key receives from them.
    private static func sharing(_ draft: KeyDraft, _ settings: WizardSettings) -> [ScreenLine] {
        let groups = draft.groups.map { "`\(shown($0))`" }.joined(separator: ", ")
        let first = ScreenLine(marked: "\(settings.catalog.sharingMeaning) The groups are \(groups).")
        let grants = draft.groups.compactMap { settings.inventory.groups?[$0] }.flatMap { group in
            group.grants.map {
                ScreenLine(marked: "Through `\(group.id)`: " + settings.catalog.meaning(of: $0).joined(separator: " "))
            }
        }
        return [first] + grants
    }
}

extension ScreenLine {
    /// Whether its columns mean something, so that it must not be broken.
    fileprivate var isExcerpt: Bool { spans.first?.role == .faint || text.hasPrefix(" ") && text.contains("|") }
}
