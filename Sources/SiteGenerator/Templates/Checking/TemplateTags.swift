internal import SourceText

/// What a template asks for, in the structure of its sections.
indirect enum TemplateTag: Sendable {
    case variable(TemplateName)
    case section(TemplateName, isInverted: Bool, [TemplateTag])

    /// `overrides` is what stands between `{{<name}}` and `{{/name}}`.
    case partial(String, overrides: [TemplateTag])
    case block([TemplateTag])
}

/// A name in a tag: `page.title`, `.url`, `.`.
struct TemplateName: Sendable {
    /// Between the periods; none in a period alone.
    let parts: [(text: String, span: SourceSpan)]

    /// Whether it begins with a period, and is looked up in the innermost record alone.
    let isLocal: Bool

    /// Whether it stands in a function, as in `reversed(items)`.
    let isTransformed: Bool
}

/// Takes the tags out of a template that is known to be well-formed (mustache(5), and the additions of swift-mustache).
struct TemplateTagReader {
    private let source: SourceFile
    private var position: Int
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)

    private init(_ source: SourceFile) {
        self.source = source
        position = source.textStart
    }

    static func tags(of source: SourceFile) -> [TemplateTag] {
        var reader = TemplateTagReader(source)
        return reader.readTags()
    }

    /// Up to the tag that ends the section, or to the end.
    private mutating func readTags() -> [TemplateTag] {
        let bytes = source.bytes
        var tags: [TemplateTag] = []
        while let start = find(opening, from: position) {
            let inside = start + opening.count
            guard inside < bytes.count, let end = find(closing, from: inside) else { break }
            let kind = bytes[inside]
            position = end + closing.count
            switch kind {
            case UInt8(ascii: "#"), UInt8(ascii: "^"):
                let name = name(in: inside + 1..<end)
                tags.append(.section(name, isInverted: kind == UInt8(ascii: "^"), readTags()))
            case UInt8(ascii: "/"): return tags
            case UInt8(ascii: "!"), UInt8(ascii: "%"): continue
            case UInt8(ascii: "="): setDelimiters(inside + 1..<end)
            case UInt8(ascii: "$"): tags.append(.block(readTags()))
            case UInt8(ascii: ">"): tags.append(partial(inside + 1..<end, overrides: []))
            case UInt8(ascii: "<"): tags.append(partial(inside + 1..<end, overrides: readTags()))
            case UInt8(ascii: "{"):
                // The third brace closes it as well.
                position = min(position + 1, bytes.count)
                tags.append(.variable(name(in: inside + 1..<end)))
            case UInt8(ascii: "&"): tags.append(.variable(name(in: inside + 1..<end)))
            default: tags.append(.variable(name(in: inside..<end)))
            }
        }
        return tags
    }

    private func partial(_ range: Range<Int>, overrides: [TemplateTag]) -> TemplateTag {
        let name = trimmed(range)
        // The name of the partial is in a variable.
        if source.bytes[name].first == UInt8(ascii: "*") {
            return .variable(self.name(in: name.lowerBound + 1..<name.upperBound))
        }
        return .partial(source.text(SourceSpan(name.lowerBound, name.upperBound)), overrides: overrides)
    }

    private mutating func setDelimiters(_ range: Range<Int>) {
        let words = source.bytes[range].split { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        guard words.count == 2 else { return }
        (opening, closing) = (Array(words[0]), Array(words[1]))
    }

    private func name(in range: Range<Int>) -> TemplateName {
        let bytes = source.bytes
        var range = trimmed(range)
        let call = bytes[range].lastIndex(of: UInt8(ascii: "("))
        if let call {
            range = call + 1..<(bytes[call..<range.upperBound].firstIndex(of: UInt8(ascii: ")")) ?? range.upperBound)
        }
        let isLocal = bytes[range].first == UInt8(ascii: ".")
        let parts = bytes[range].split(separator: UInt8(ascii: ".")).map { part in
            let span = SourceSpan(part.startIndex, part.endIndex)
            return (source.text(span), span)
        }
        return TemplateName(parts: parts, isLocal: isLocal, isTransformed: call != nil)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let bytes = source.bytes[range]
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
            return range.lowerBound..<range.lowerBound
        }
        return first..<last + 1
    }

    private func find(_ text: [UInt8], from start: Int) -> Int? {
        let bytes = source.bytes
        guard let first = text.first else { return nil }
        var position = start
        while position + text.count <= bytes.count {
            if bytes[position] == first, bytes[position..<position + text.count].elementsEqual(text) { return position }
            position += 1
        }
        return nil
    }
}
