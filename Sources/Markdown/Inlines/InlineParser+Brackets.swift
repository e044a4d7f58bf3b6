/// An opening bracket that may begin a link, an image or a reference to a footnote.
struct Bracket {
    /// The index of its token.
    let token: Int

    /// The offset behind it.
    let end: Int
    let isImage: Bool

    /// The last run of delimiters before it.
    let runBefore: Int?

    /// False when it stands around a link: links do not nest.
    var isActive = true

    /// Whether another bracket opens behind it.
    var hasBracketBehind = false
}

extension InlineParser {
    /// Reads `[` or `![`.
    mutating func openBracket(isImage: Bool) {
        flushText()
        let end = index + (isImage ? 2 : 1)
        if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketBehind = true }
        brackets.append(Bracket(token: tokens.count, end: end, isImage: isImage, runBefore: runs.last))
        append(.text(index..<end), end: end)
    }

    /// Reads `]`: it ends a link, an image or a reference to a footnote, or it is text.
    mutating func closeBracket() {
        guard let opener = brackets.last else {
            index += 1
            return
        }
        if opener.isActive, let target = target(of: opener) {
            finish(opener, target)
        } else if opener.isActive, isFootnote(opener) {
            finishFootnote(opener)
        } else {
            brackets.removeLast()
            index += 1
        }
    }

    // MARK: Links and images (CommonMark 6.3, 6.4)

    private typealias Target = (destination: [UInt8], title: [UInt8], place: Range<Int>?, end: Int)

    private mutating func target(of opener: Bracket) -> Target? {
        let end = index + 1
        if let target = inlineTarget(from: end) { return target }
        guard lookups.hasReferences else { return nil }
        let label = links.labelEnd(from: end)
        if let label, label - end > 2 {
            return lookups.reference(bytes[end..<label]).map { ($0.destination, $0.title, nil, label) }
        }
        guard !opener.hasBracketBehind else { return nil }
        return lookups.reference(bytes[(opener.end - 1)..<end]).map { ($0.destination, $0.title, nil, label ?? end) }
    }

    /// The destination and the title in parentheses.
    private mutating func inlineTarget(from start: Int) -> Target? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        guard let (range, end) = links.destination(from: links.spacesEnd(from: start + 1)) else { return nil }
        let beforeTitle = links.spacesEnd(from: end)
        var title = beforeTitle..<beforeTitle
        var last = beforeTitle
        if beforeTitle > end, let found = links.title(from: beforeTitle) {
            title = found.text
            last = links.spacesEnd(from: found.end)
        }
        guard last < bytes.count, bytes[last] == UInt8(ascii: ")") else { return nil }
        return (unescaped(range), unescaped(title), range, last + 1)
    }

    private mutating func finish(_ opener: Bracket, _ target: Target) {
        flushText()
        let link = foundLinks.count
        tokens[opener.token] = opener.isImage ? .openImage(link) : .openLink(link)
        let start = text.origin(of: (opener.end - 1)..<opener.end).lowerBound
        let isFound = target.place.map { bytes[$0].elementsEqual(target.destination) && !$0.isEmpty } ?? false
        foundLinks.append(
            InlineDocument.Link(
                destination: target.destination, title: target.title,
                place: isFound ? target.place.map { text.origin(of: $0) } : nil, start: start))
        append(opener.isImage ? .closeImage(link) : .closeLink, end: target.end)
        runs.match(above: opener.runBefore)
        brackets.removeLast()
        if opener.isImage { return }
        var outer = brackets.count
        while outer > 0 {
            outer -= 1
            if brackets[outer].isImage { continue }
            if !brackets[outer].isActive { break }
            brackets[outer].isActive = false
        }
    }

    // MARK: Footnotes

    /// Whether a bracket is followed by `^` and a label.
    private func isFootnote(_ opener: Bracket) -> Bool {
        opener.end + 1 < index && bytes[opener.end] == UInt8(ascii: "^")
    }

    /// Makes a reference of all between the brackets, or text as it was typed, if no footnote has the label.
    private mutating func finishFootnote(_ opener: Bracket) {
        tokens.removeSubrange(opener.token...)
        // The bracket of an image without its `!`, which is text.
        if opener.isImage { tokens.append(.text((opener.end - 2)..<(opener.end - 1))) }
        textStart = opener.end - 1
        if let footnote = footnotes.index(of: bytes[(opener.end + 1)..<index]) {
            tokens.append(.footnote(footnote))
            textStart = index + 1
        }
        index += 1
        flushText()
        runs.drop(above: opener.runBefore)
        brackets.removeLast()
    }
}
