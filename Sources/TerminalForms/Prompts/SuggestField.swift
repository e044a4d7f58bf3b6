internal import SourceText

/// Asks for a text that is likely one of those that are known: the list below it follows what is typed.
package struct SuggestField<Other: Sendable>: Prompt {
    package enum Answer: Sendable {
        case text(String)

        /// One of the other choices below the list.
        case other(Other)
    }

    private var typeAhead: TypeAhead
    private let label: String
    private let others: [Choice<Other>]

    /// - Parameters:
    ///   - label: what is asked for, before the text.
    ///   - others: what can be chosen instead of a text. The pointer never stands there by itself.
    package init(_ text: String = "", label: String, suggestions: [Suggestion], others: [Choice<Other>] = []) {
        typeAhead = TypeAhead(text, suggestions: suggestions, otherCount: others.count)
        self.label = label
        self.others = others
    }

    /// What is typed.
    package var typed: String { typeAhead.field.text }

    /// The text that Enter would give; nil at one of the other choices.
    package var text: String? {
        switch typeAhead.currentRow {
        case .known(let index): typeAhead.suggestions[index].text
        case .typed, nil: typed
        case .other: nil
        }
    }

    package mutating func handle(_ key: KeyPress) -> Answer? {
        guard key == .enter else {
            _ = typeAhead.handle(key)
            return nil
        }
        if case .other(let index)? = typeAhead.currentRow { return .other(others[index].value) }
        return text.map(Answer.text)
    }

    package func drawing(in space: DrawingSpace) -> Drawing {
        typeAhead.drawing(
            label: label, in: space,
            row: { row in
                switch row {
                case .known(let index):
                    Choice((), shown(typeAhead.suggestions[index].text), note: shown(typeAhead.suggestions[index].note))
                case .typed: Choice((), "use \"\(shown(typed, limit: 40))\" as it is")
                case .other(let index): Choice((), others[index].title, note: others[index].note)
                }
            })
    }
}
