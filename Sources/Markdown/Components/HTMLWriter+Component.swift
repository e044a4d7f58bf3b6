extension HTMLWriter {
    /// The component that a fence names, nil when its info string is no name in braces.
    func component(in fence: Node) -> ComponentFence? {
        let info = fence.fenceInfo
        guard info.count > 2, info.first == UInt8(ascii: "{"), info.last == UInt8(ascii: "}") else { return nil }
        let inner = info[1..<(info.count - 1)].drop(while: \.isSpace)
        guard let first = inner.first, first.isASCIILetter else { return nil }
        let name = inner.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        let rest = inner[name.endIndex...]
        guard rest.isEmpty || rest.first?.isSpace == true else { return nil }
        let body = Array(fence.literal)
        return ComponentFence(
            name: String(decoding: name, as: UTF8.self),
            arguments: rest.trimmed,
            body: body,
            infoPlace: infoPlace(of: fence),
            bodyPlace: bodyPlace(of: fence, lineCount: body.count { $0 == 0x0A }))
    }

    /// The info string behind the fence characters.
    func infoPlace(of fence: Node) -> MarkdownPlace {
        let (line, range) = infoRange(of: fence)
        return source.place(line: line, range: range)
    }

    /// The info string in the prepared source, and its line.
    func infoRange(of fence: Node) -> (line: Int, range: Range<Int>) {
        let line = fence.startLine
        let content = source.lines.content(of: line, in: source.bytes)
        var start = min(content.lowerBound + fence.startColumn - 1, content.upperBound)
        var end = content.upperBound
        let mark = start < end ? source.bytes[start] : 0
        while start < end && source.bytes[start] == mark { start += 1 }
        while start < end && source.bytes[start].isSpace { start += 1 }
        while start < end && source.bytes[end - 1].isSpace { end -= 1 }
        return (line, start..<end)
    }

    func bodyPlace(of fence: Node, lineCount: Int) -> MarkdownPlace {
        let line = fence.startLine + 1
        let start = source.lines.start(of: line)
        return source.place(line: line, range: start..<max(start, source.lines.start(of: line + lineCount)))
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// The text without white space around it.
    fileprivate var trimmed: String {
        var text = self
        while text.last?.isSpace == true { text.removeLast() }
        return String(decoding: text.drop(while: \.isSpace), as: UTF8.self)
    }
}
