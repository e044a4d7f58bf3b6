import KeyValidator
import SourceText

/// A spec with the first fix that the check offers for it written, by the edits alone; nil where it offers none.
func applyingFirstFix(_ text: String, as notation: Notation, rule: String? = nil) -> String? {
    let findings = SpecChecker().check(SourceFile(name: "a", text: text), as: notation).diagnostics
    guard let fix = findings.filter({ rule == nil || $0.rule == rule }).compactMap(\.fix).first else { return nil }
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() {
        bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Findings of these rules in a text that has some; whether any of them can be mended is the question.
func findings(in text: String, of rules: [String], as notation: Notation = .yaml) -> [Diagnostic] {
    SpecChecker().check(SourceFile(name: "a", text: text), as: notation).diagnostics.filter { rules.contains($0.rule) }
}
