/// The text of a page, section by section, as it is written into a buffer that is used again.
///
/// Markup is left out, references are resolved, white space around the ends of lines and around tags is run together. A heading of
/// level 2 to 4 with an id begins a section; what stands before the first of them is the page's beginning.
struct PageText {
    struct Section {
        var title = 0..<0
        var anchor = 0..<0
        var text = 0..<0
    }

    /// What the pieces of the sections are pieces of. It has room for all of the HTML.
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count: Int
    private(set) var sections: [Section] = [Section()]

    /// The text of a heading of level 1 that the page begins with; it is no part of a section's text.
    private(set) var heading = 0..<0

    /// Reads HTML into a buffer, from a place on.
    init(_ html: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        self.buffer = buffer
        count = start
        sections[0].text = start..<start
        var position = 0
        while position < html.count {
            if position &+ 8 <= html.count {
                // Text comes in runs up to the end of a line or to a tag. What is copied too much is written over.
                let chunk = html.chunk(at: position)
                let length = chunk.plainText
                UnsafeMutableRawBufferPointer(buffer).storeBytes(of: chunk.littleEndian, toByteOffset: count, as: UInt64.self)
                count &+= length
                position &+= length
                if length == 8 { continue }
            }
            switch html[position] {
            case UInt8(ascii: "<"): position = read(tagAt: position, of: html)
            case UInt8(ascii: "&"): position = append(referenceAt: position, of: html)
            case 0...0x20: position = appendSpace(over: position, of: html)
            case let byte:
                append(byte)
                position &+= 1
            }
        }
        endText()
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func appendSpace() {
        if count > textStart, buffer[count - 1] != 0x20 { append(0x20) }
    }

    /// Appends one space, if any, for white space from a place on; the place behind that.
    @inline(__always)
    private mutating func appendSpace(over start: Int, of html: UnsafeBufferPointer<UInt8>) -> Int {
        appendSpace()
        var position = start
        while position < html.count, html[position] <= 0x20 { position &+= 1 }
        return position
    }

    /// Where the text began that is being written.
    private var textStart: Int { sections[sections.count - 1].text.lowerBound }

    /// Ends the text of the last section, without the space at its end.
    private mutating func endText() {
        if count > textStart, buffer[count - 1] == 0x20 { count -= 1 }
        sections[sections.count - 1].text = textStart..<count
    }

    /// The place behind a tag and all that is passed over with it.
    private mutating func read(tagAt start: Int, of html: UnsafeBufferPointer<UInt8>) -> Int {
        guard let tag = HTMLTag(at: start, in: html) else {
            return appendSpace(over: start + 1, of: html)
        }
        if tag.isInsideWords {
            return !tag.isClosing && tag.opensWhatIsNotText(in: html) ? tag.closing(in: html) : tag.end
        }
        if !tag.isClosing {
            if tag.opensWhatIsNotText(in: html) { return tag.closing(in: html) }
            if let level = tag.headingLevel { return read(heading: tag, level: level, of: html) }
        }
        return appendSpace(over: tag.end, of: html)
    }

    /// The place behind a heading.
    private mutating func read(heading tag: HTMLTag, level: Int, of html: UnsafeBufferPointer<UInt8>) -> Int {
        let isTitle = level == 1 && sections.count == 1 && count == textStart
        let anchor = (2...4).contains(level) ? tag.id(in: html) : nil
        guard isTitle || anchor != nil else {
            appendSpace()
            return tag.end
        }
        if let anchor {
            endText()
            var section = Section()
            let anchorStart = count
            for index in anchor { append(html[index]) }
            section.anchor = anchorStart..<count
            section.text = count..<count
            sections.append(section)
        }
        let end = tag.closing(in: html)
        let start = count
        append(textOf: tag.end..<end, of: html)
        if count > start, buffer[count - 1] == 0x20 { count -= 1 }
        if isTitle { heading = start..<count } else { sections[sections.count - 1].title = start..<count }
        sections[sections.count - 1].text = count..<count
        return end
    }

    /// Appends what a heading says.
    private mutating func append(textOf range: Range<Int>, of html: UnsafeBufferPointer<UInt8>) {
        var position = range.lowerBound
        while position < range.upperBound {
            switch html[position] {
            case UInt8(ascii: "<"):
                guard let tag = HTMLTag(at: position, in: html) else { return }
                let isHidden = !tag.isClosing && tag.opensWhatIsNotText(in: html)
                position = isHidden ? min(tag.closing(in: html), range.upperBound) : tag.end
            case UInt8(ascii: "&"): position = append(referenceAt: position, of: html)
            case 0...0x20:
                appendSpace()
                position += 1
            case let byte:
                append(byte)
                position += 1
            }
        }
    }

    /// Appends the character that a reference stands for; an ampersand where it is none that we write.
    private mutating func append(referenceAt start: Int, of html: UnsafeBufferPointer<UInt8>) -> Int {
        for (reference, byte) in references where start + reference.utf8CodeUnitCount <= html.count {
            let end = start + reference.utf8CodeUnitCount
            guard reference.withUTF8Buffer({ html[start..<end].elementsEqual($0) }) else { continue }
            if byte == 0x20 { appendSpace() } else { append(byte) }
            return end
        }
        append(UInt8(ascii: "&"))
        return start + 1
    }
}

private let references: [(StaticString, UInt8)] = [
    ("&quot;", UInt8(ascii: "\"")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&#39;", UInt8(ascii: "'")), ("&nbsp;", 0x20),
]
