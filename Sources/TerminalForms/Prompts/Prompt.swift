/// A question that keys answer. It is a value: the same keys give the same answer and the same drawing.
package protocol Prompt: Sendable {
    associatedtype Answer

    /// Takes a key; gives the answer when the key was the one that ends it. An answer changes nothing: it may be refused.
    mutating func handle(_ key: KeyPress) -> Answer?

    func drawing(in space: DrawingSpace) -> Drawing
}
