package import KeyModel
package import SourceText

/// The answer to `keybook can`.
package struct CanReport: Sendable {
    private let key: KeyLabel
    private let answer: AccessAnswer
    private let catalog: Catalog

    /// What the answer could not take into account.
    private let gaps: [AccessGap]

    package init(_ answer: AccessAnswer, of key: KeyLabel, gaps: [AccessGap], in catalog: Catalog) {
        self.key = key
        self.answer = answer
        self.catalog = catalog
        self.gaps = gaps
    }

    /// `{"allowed": true, "because": […], …}` on one line.
    package var json: [UInt8] {
        var text = JSONText()
        text.object {
            $0.name("allowed")
            $0.boolean(answer.isAllowed)
            $0.name("because")
            $0.because(answer.because, in: catalog)
            $0.needed(answer.needed, on: answer.question.resource, in: catalog)
            $0.members(of: key)
            $0.name("permission")
            $0.string(catalog.permissions[answer.question.permission].name)
            $0.members(of: answer.question.resource, in: catalog)
            $0.name("unknown")
            $0.gaps(gaps, in: catalog)
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }

    /// For a terminal.
    package func text(_ style: TextStyle) -> [UInt8] {
        let words = AccessWords(catalog: catalog)
        let question = answer.question
        var text = StyledText(style)
        text.append(answer.isAllowed ? "yes" : "no", answer.isAllowed ? .good : .bold)
        text.append(
            ": \(key.subject) \(answer.isAllowed ? "can" : "cannot") \(words.permission(question.permission)) "
                + words.resource(question.resource))
        text.endLine()
        for path in answer.because {
            text.indent(2)
            text.append("by \(words.source(path.grant))", .bold)
            text.endLine()
            for step in words.steps(path, to: question.permission, on: question.resource) {
                text.indent(5)
                text.append(step)
                text.endLine()
            }
        }
        if let needed = answer.needed { append(needed, to: &text, words) }
        for gap in gaps {
            text.indent(2)
            text.append("note: ", .dim)
            text.append(gap.words(in: catalog))
            text.endLine()
        }
        return text.bytes
    }

    /// What it has there instead, and what it would need.
    private func append(_ needed: RoleIndex, to text: inout StyledText, _ words: AccessWords) {
        for path in answer.otherPaths {
            text.indent(2)
            let permissions = words.permissions(catalog.access(of: path.role).own)
            text.append("\(words.way(path)) gives \(permissions.isEmpty ? "nothing" : permissions)")
            text.endLine()
        }
        text.indent(2)
        text.append(
            "needed: \(shown(catalog.shortForm(needed, on: answer.question.resource.id))), the weakest role that gives "
                + words.permission(answer.question.permission))
        text.endLine()
    }
}
