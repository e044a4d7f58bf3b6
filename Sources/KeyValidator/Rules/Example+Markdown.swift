internal import SourceText

extension Example {
    /// What a reader is shown of the file, and of the inventories beside it, as fenced code of CommonMark.
    package var markdown: String {
        let beside = inventories.map { "\nWith this `\($0.fileName)`:\n\n" + fence($0.text, language: "yaml") }
        return fence(excerpt, language: notation == .json ? "json" : "yaml") + beside.joined()
    }

    private func fence(_ text: String, language: String) -> String {
        "```\(language)\n\(text.hasSuffix("\n") ? text : text + "\n")```\n"
    }
}
