/// Asks for yes or no. Enter takes what the pointer stands at: no, at first.
package struct Confirm: Prompt {
    private var list = SelectList([Choice(false, "No"), Choice(true, "Yes")])

    package init() {}

    package mutating func handle(_ key: KeyPress) -> Bool? {
        switch key {
        case .text("y"), .text("Y"): true
        case .text("n"), .text("N"), .escape: false
        default: list.handle(key)
        }
    }

    package func drawing(in space: DrawingSpace) -> Drawing { list.drawing(in: space) }
}
