internal import KeyValidator
internal import SourceText

/// What can be done about the findings in a range (LSP 3.17, Code Action Request).
struct CodeActions {
    let document: DocumentView

    func actions(for params: CodeActionParams) -> [CodeAction] {
        // A client without literals takes commands only, and there are none.
        guard document.client.takesCodeActions, case .file(let kind) = document.role else { return [] }
        let fixes = FixWriter(document: document, kind: kind)
        let only = params.context.only
        var actions: [CodeAction] = []
        if CodeActionKind.quickFix.isWanted(by: only) {
            let found = Array(findings.lazy.filter { $0.published.range.touches(params.range) }.prefix(Self.menuLimit))
            actions += found.compactMap { fix($0, fixes) }
            actions += suppressions(of: found, as: kind)
        }
        if CodeActionKind.fixAll.isWanted(by: only), let all = fixAll(fixes, isAskedFor: only != nil) { actions.append(all) }
        return actions
    }

    /// For how many findings there are actions of their own. A menu of more is of no use to anyone.
    private static let menuLimit = 20

    private struct Finding {
        let diagnostic: Diagnostic
        let published: PublishedDiagnostic
    }

    /// Those of this version of the document: what the client knows may be older.
    private var findings: [Finding] { zip(document.report.diagnostics, document.published).map(Finding.init) }

    private func fix(_ finding: Finding, _ fixes: FixWriter) -> CodeAction? {
        guard let fix = finding.diagnostic.fix, let edits = fixes.edits(mending: finding.diagnostic) else { return nil }
        return action(capitalized(fix.description), .quickFix, [finding], edits, isPreferred: true)
    }

    /// What `keybook check --fix` would write.
    private func fixAll(_ fixes: FixWriter, isAskedFor: Bool) -> CodeAction? {
        let fixable = findings.filter { $0.diagnostic.fix != nil }
        // Beside the fix of a single finding it would be the same thing twice.
        guard fixable.count > (isAskedFor ? 0 : 1), let edits = fixes.edits else { return nil }
        return action("Fix all keybook problems", .fixAll, fixable, edits, isPreferred: false)
    }

    private func suppressions(of findings: [Finding], as kind: SpecFileKind) -> [CodeAction] {
        guard let writer = SuppressionWriter(document.bytes, as: document.notation) else { return [] }
        var seen: Set<String> = []
        return findings.compactMap { finding in
            let (rule, line) = (finding.diagnostic.rule, finding.published.range.start.line)
            guard seen.insert("\(rule) \(line)").inserted,
                let edit = writer.edit(suppressing: rule, at: finding.diagnostic.range.start.offset, in: document.lines),
                silences(edit, as: kind)
            else { return nil }
            return action("Suppress `\(rule)` here", .quickFix, [finding], [edit], isPreferred: false)
        }
    }

    /// Whether less is found with the comment: not where the finding moves along with it, as one at the top of the file does.
    private func silences(_ edit: Edit, as kind: SpecFileKind) -> Bool {
        let source = SourceFile(name: document.report.file, bytes: document.bytes).applying([edit])
        let report = document.checker.check(source, as: document.notation, kind: kind)
        return report.diagnostics.count < document.report.diagnostics.count
    }

    private func action(
        _ title: String, _ kind: CodeActionKind, _ findings: [Finding], _ edits: [Edit], isPreferred: Bool
    ) -> CodeAction {
        var finder = PositionFinder(document.lines, document.client.positionEncoding)
        let edits = edits.map { edit in
            let start = finder.position(at: edit.span.start)
            return TextEdit(range: TextRange(start: start, end: finder.position(at: edit.span.end)), newText: edit.text)
        }
        return CodeAction(
            title: title, kind: kind, diagnostics: findings.map(\.published),
            isPreferred: isPreferred && document.client.takesPreferredActions ? true : nil,
            edit: WorkspaceEdit(edits, of: document.uri, version: document.version, for: document.client))
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
