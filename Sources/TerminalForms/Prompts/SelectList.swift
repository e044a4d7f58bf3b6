/// Asks for one of several things.
package struct SelectList<Value: Sendable>: Prompt {
    package let choices: [Choice<Value>]

    /// The index of the choice that the pointer stands at.
    package private(set) var current: Int

    /// - Parameter current: where the pointer stands at first.
    package init(_ choices: [Choice<Value>], current: Int = 0) {
        self.choices = choices
        self.current = max(0, min(current, choices.count - 1))
    }

    /// What the pointer stands at; nil where there is nothing to choose.
    package var currentValue: Value? { choices.isEmpty ? nil : choices[current].value }

    package mutating func handle(_ key: KeyPress) -> Value? {
        guard !choices.isEmpty else { return nil }
        let last = choices.count - 1
        switch key {
        case .enter: return currentValue
        case .up, .backTab, .control("p"): current = current == 0 ? last : current - 1
        case .down, .tab, .control("n"): current = current == last ? 0 : current + 1
        case .home: current = 0
        case .end: current = last
        case .pageUp: current = max(0, current - Self.page)
        case .pageDown: current = min(last, current + Self.page)
        case .text(let text): goToTitle(beginningWith: text)
        default: break
        }
        return nil
    }

    private static var page: Int { 5 }

    /// The next one after the current whose title begins so.
    private mutating func goToTitle(beginningWith text: String) {
        let order = (current + 1..<current + 1 + choices.count).map { $0 % choices.count }
        current = order.first { choices[$0].title.lowercased().hasPrefix(text.lowercased()) } ?? current
    }

    package func drawing(in space: DrawingSpace) -> Drawing {
        let window = ListWindow(heights: choices.map(\.lineCount), current: current, lines: space.lines)
        let pointer = ScreenLine(space.glyphs.pointer + " ", .accent)
        let columns = ChoiceColumns(choices, in: space)
        return Drawing(
            window.lines(of: choices.count, glyphs: space.glyphs, room: space.lines) { index in
                choices[index].lines(
                    lead: index == current ? pointer : ScreenLine().padded(to: pointer.width), isCurrent: index == current,
                    columns: columns, glyphs: space.glyphs)
            })
    }
}
