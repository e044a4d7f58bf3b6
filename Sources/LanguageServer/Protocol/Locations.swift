/// A place between two characters: line and character from 0, the latter in the negotiated encoding (LSP 3.17, Position).
struct TextPosition: Sendable, Hashable, Codable, Comparable {
    let line: Int
    let character: Int

    static func < (a: TextPosition, b: TextPosition) -> Bool { (a.line, a.character) < (b.line, b.character) }
}

/// From a position to just before another one (LSP 3.17, Range).
struct TextRange: Sendable, Hashable, Codable {
    let start: TextPosition
    let end: TextPosition

    /// Whether the two have a place in common; their ends count.
    func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}

/// A range in some document (LSP 3.17, Location).
struct Location: Sendable, Hashable, Codable {
    let uri: DocumentURI
    let range: TextRange
}
