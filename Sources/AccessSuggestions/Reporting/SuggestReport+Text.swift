internal import AccessReports
internal import KeyModel
internal import KeyWriting
package import SourceText

extension SuggestReport {
    /// For a terminal: what is needed, the scopes as YAML to paste, how they differ from the present ones.
    package func text(_ style: TextStyle) -> [UInt8] {
        var text = StyledText(style)
        text.heading("\(key.text) needs", isEmpty: stated.needs.questions.isEmpty)
        for question in stated.needs.questions { text.entry(words(question) + origin(of: question)) }
        text.endLine()
        text.append(suggestion.isExact ? "exactly that:" : "the least that gives it:", .bold)
        text.append("\n\n" + scopesText(scopes.map(\.withoutSecretTails)) + "\n")
        append(suggestion.excess, of: suggestion.grants, "what comes with it", to: &text)
        append(excess, of: present, "what the present scopes give beyond the needs", to: &text)
        if !lacking.isEmpty {
            text.append("what the present scopes lack", .bold)
            text.endLine()
            for question in lacking { text.entry(words(question)) }
            text.endLine()
        }
        if !throughGroups.isEmpty {
            text.append("what the key's groups give of it already, and the suggestion does not build on", .bold)
            text.endLine()
            for (question, because) in throughGroups {
                text.entry(words(question) + ", by " + because.map(accessWords.way).joined(separator: ", by "))
            }
            text.endLine()
        }
        for gap in gaps {
            text.append("note: ", .dim)
            text.append(gap.words(in: world.catalog) + "\n")
        }
        if !suggestion.isProven {
            text.append("note: ", .dim)
            text.append("not every set of scopes could be tried: there may be a smaller one\n")
        }
        text.append(verdict, isMatched ? .good : .bold)
        text.endLine()
        return text.bytes
    }

    private var accessWords: AccessWords { AccessWords(catalog: world.catalog) }

    private var verdict: String {
        if isMatched { return "the present scopes are as small as they can be" }
        if !lacking.isEmpty { return "the present scopes do not give all that is needed" }
        let less = excess.count - suggestion.excess.count
        return less > 0
            ? "the suggested scopes give less beyond the needs: \(suggestion.excess.count) permissions instead of \(excess.count)"
            : "the suggested scopes are fewer: \(suggestion.grants.count) instead of \(present.count)"
    }

    /// "run agent:agt_build"
    private func words(_ question: AccessQuestion) -> String {
        "\(accessWords.permission(question.permission)) \(accessWords.resource(question.resource))"
    }

    private func origin(of question: AccessQuestion) -> String {
        stated.operations[question].map { " (\($0.map { shown($0) }.joined(separator: ", ")))" } ?? ""
    }

    /// As many lines as are shown of what may be thousands.
    private static let lineLimit = 20

    private func append(_ excess: ExcessAccess, of grants: [Grant], _ heading: String, to text: inout StyledText) {
        guard !excess.isEmpty else { return }
        text.append(heading, .bold)
        text.endLine()
        let words = accessWords
        let known = excess.known.lazy.map { item in
            (words.resource(item.resource), item.permissions, ways(grants, to: item))
        }
        let later = excess.later.lazy.map { item in
            (
                "each \(shown(world.catalog.resourceTypes[item.type].name)) created in \(words.resource(item.container)) later",
                item.permissions, ways(grants, to: item)
            )
        }
        for (place, permissions, paths) in [Array(known.prefix(Self.lineLimit)), Array(later.prefix(Self.lineLimit))].joined() {
            text.entry("\(place): \(words.permissions(permissions)), by " + paths.map(words.way).joined(separator: ", by "))
        }
        let hidden = max(0, excess.known.count - Self.lineLimit) + max(0, excess.later.count - Self.lineLimit)
        if hidden > 0 { text.entry("and \(hidden) more") }
        text.endLine()
    }
}

extension Scope {
    /// Fit to be printed. A resource that is called like a secret needs another name anyway.
    fileprivate var withoutSecretTails: Scope {
        Scope(resourceType: resourceType, resourceID: SourceText.withoutSecretTails(resourceID), role: role)
    }
}

extension StyledText {
    fileprivate mutating func heading(_ heading: String, isEmpty: Bool) {
        append(heading + (isEmpty ? " nothing" : ""), .bold)
        endLine()
    }

    fileprivate mutating func entry(_ entry: String) {
        indent(2)
        append(entry)
        endLine()
    }
}
