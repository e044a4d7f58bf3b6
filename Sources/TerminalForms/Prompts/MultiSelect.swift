internal import SourceText

/// Asks for any number of texts that are likely among those that are known.
///
/// What is typed narrows the list; Enter takes what the pointer stands at, and with nothing typed it ends the question. Space takes
/// or drops.
package struct MultiSelect: Prompt {
    /// In the order in which they were chosen.
    package private(set) var chosen: [String]
    private var typeAhead: TypeAhead
    private let label: String

    /// - Parameters:
    ///   - label: what is asked for, before the text.
    ///   - chosen: what is chosen at first; what is not among the suggestions becomes one.
    package init(label: String, suggestions: [Suggestion], chosen: [String] = []) {
        self.label = label
        self.chosen = chosen
        let unknown = chosen.filter { text in !suggestions.contains { $0.text == text } }
        typeAhead = TypeAhead("", suggestions: unknown.map { Suggestion($0) } + suggestions)
    }

    /// What is typed and not taken yet.
    package var typed: String { typeAhead.field.text }

    package mutating func handle(_ key: KeyPress) -> [String]? {
        switch key {
        case .enter where typeAhead.field.isEmpty: return chosen
        case .enter: takeCurrent()
        case .text(" ") where typed.isEmpty || isAtKnown: toggleCurrent()
        case .pasted(let text): paste(text)
        default: _ = typeAhead.handle(key)
        }
        return nil
    }

    private var isAtKnown: Bool { if case .known? = typeAhead.currentRow { true } else { false } }

    private mutating func takeCurrent() {
        if case .known(let index)? = typeAhead.currentRow { choose(typeAhead.suggestions[index].text) } else { choose(typed) }
        typeAhead.replaceText(with: "")
    }

    private mutating func toggleCurrent() {
        guard case .known(let index)? = typeAhead.currentRow else { return }
        let text = typeAhead.suggestions[index].text
        if let place = chosen.firstIndex(of: text) { chosen.remove(at: place) } else { chosen.append(text) }
    }

    /// Several words are taken one by one, with commas between them or not.
    private mutating func paste(_ text: String) {
        let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        if words.count == 1 {
            _ = typeAhead.handle(.text(words[0]))
        } else {
            for word in words { choose(word) }
        }
    }

    private mutating func choose(_ text: String) {
        if !typeAhead.suggestions.contains(where: { $0.text == text }) {
            typeAhead.suggestions.append(Suggestion(text))
        }
        if !chosen.contains(text) { chosen.append(text) }
    }

    package func drawing(in space: DrawingSpace) -> Drawing {
        typeAhead.drawing(
            label: label, in: space,
            row: { row in
                guard case .known(let index) = row else { return Choice((), "add \"\(shown(typed, limit: 40))\" as it is") }
                let suggestion = typeAhead.suggestions[index]
                return Choice((), shown(suggestion.text), note: shown(suggestion.note))
            },
            lead: { row in
                guard case .known(let index) = row else { return "    " }
                return chosen.contains(typeAhead.suggestions[index].text) ? "[x] " : "[ ] "
            })
    }
}
