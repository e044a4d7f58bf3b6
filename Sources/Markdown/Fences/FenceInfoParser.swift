/// Reads an info string from left to right: words, `name=value` and braces, with white space between them.
struct FenceInfoParser {
    private let info: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ info: UnsafeBufferPointer<UInt8>) { self.info = info }

    mutating func parse(into fence: inout FenceInfo) {
        let end = endOfWord()
        if byte != UInt8(ascii: "{") && !(end < info.count && info[end] == UInt8(ascii: "=")) {
            fence.language = 0..<end
            position = end
            if let check = CheckedFence.Kind(rawValue: text(fence.language)) {
                fence.check = check
                fence.isNamedByCheck = true
            }
        }
        while position < info.count {
            if info[position].isSpace {
                position += 1
            } else if info[position] == UInt8(ascii: "{") {
                parseBraces(into: &fence)
            } else {
                parseAttribute(into: &fence)
            }
        }
        finish(&fence)
    }

    private var byte: UInt8 { position < info.count ? info[position] : 0 }

    private func text(_ range: Range<Int>) -> String { String(decoding: info[range], as: UTF8.self) }

    /// Where a language or a name ends that begins here.
    private func endOfWord() -> Int {
        var end = position
        while end < info.count, !info[end].isSpace, info[end] != UInt8(ascii: "{"), info[end] != UInt8(ascii: "=") { end += 1 }
        return end
    }

    // MARK: Attributes

    private mutating func parseAttribute(into fence: inout FenceInfo) {
        let name = position..<max(endOfWord(), position + 1)
        position = name.upperBound
        let word = text(name)
        guard byte == UInt8(ascii: "=") else { return parseWord(word, name, into: &fence) }
        position += 1
        guard let value = parseValue() else {
            fence.add(.valueUnclosed(attribute: word), name.lowerBound..<info.count)
            return
        }
        let whole = name.lowerBound..<position
        guard FenceProblem.attributes.contains(word) else { return fence.add(.attributeUnknown(word), name) }
        guard !value.isEmpty else { return fence.add(.valueMissing(attribute: word), whole) }
        switch word {
        case "title" where fence.title == nil: fence.title = value
        case "tab" where fence.tab == nil: fence.tab = value
        case "expect" where fence.expected.isEmpty: parseRules(value, into: &fence)
        default: fence.add(.attributeRepeated(word), name)
        }
    }

    private func parseWord(_ word: String, _ range: Range<Int>, into fence: inout FenceInfo) {
        if let check = CheckedFence.Kind(rawValue: word) {
            if let first = fence.check {
                fence.add(.checkRepeated(word, first: first.rawValue), range)
            } else {
                fence.check = check
                checkLanguage(of: &fence, at: range)
            }
        } else if FenceProblem.attributes.contains(word) {
            fence.add(.valueMissing(attribute: word), range)
        } else {
            fence.add(.wordUnknown(word), range)
        }
    }

    private func checkLanguage(of fence: inout FenceInfo, at range: Range<Int>) {
        let language = text(fence.language)
        guard let check = fence.check, !["", "yaml", "yml", "json"].contains(language.lowercased()) else { return }
        fence.add(.checkedLanguage(check: check.rawValue, language: language), range)
        fence.check = nil
    }

    /// The value behind an equals sign, without its quotes; nil where they are not closed.
    private mutating func parseValue() -> Range<Int>? {
        let quote = byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            while position < info.count && !info[position].isSpace { position += 1 }
            return start..<position
        }
        position += 1
        let start = position
        while position < info.count && info[position] != quote { position += 1 }
        guard position < info.count else { return nil }
        position += 1
        return start..<(position - 1)
    }

    /// The parts of a list with commas that are not empty.
    private func parseRules(_ value: Range<Int>, into fence: inout FenceInfo) {
        var start = value.lowerBound
        for index in value.lowerBound...value.upperBound
        where index == value.upperBound || info[index] == UInt8(ascii: ",") || info[index].isSpace {
            if start < index { fence.expected.append(start..<index) }
            start = index + 1
        }
        if fence.expected.isEmpty { fence.add(.valueMissing(attribute: "expect"), value) }
    }

    // MARK: Lines

    private mutating func parseBraces(into fence: inout FenceInfo) {
        let start = position
        while position < info.count && info[position] != UInt8(ascii: "}") { position += 1 }
        let isClosed = position < info.count
        if isClosed { position += 1 }
        let range = start..<position
        let inner = info[(start + 1)..<(isClosed ? position - 1 : position)]
        guard let first = inner.first(where: { !$0.isSpace }), first.isASCIIDigit else {
            return fence.add(.bracesUnknown(text(range)), range)
        }
        guard fence.lines.isEmpty else { return fence.add(.attributeRepeated("{}"), range) }
        guard isClosed, let lines = Self.lines(inner) else { return fence.add(.linesMalformed(text(range)), range) }
        fence.lines = lines
        fence.linesRange = range
    }

    /// The lines of `1, 3-5`; nil where it is no such list, or a range ends before it begins.
    private static func lines(_ list: Slice<UnsafeBufferPointer<UInt8>>) -> [ClosedRange<Int>]? {
        var lines: [ClosedRange<Int>] = []
        for part in list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let ends = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(number)
            guard ends.count < 3, let first = ends.first ?? nil, let last = ends.last ?? nil, 0 < first, first <= last else {
                return nil
            }
            lines.append(first...last)
        }
        return lines
    }

    /// A number with spaces around it; of many digits, one behind the last line of every fence.
    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var digits = digits.drop(while: \.isSpace)
        while digits.last?.isSpace == true { digits.removeLast() }
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 40) }
    }

    // MARK: The whole

    private func finish(_ fence: inout FenceInfo) {
        if let first = fence.expected.first, let last = fence.expected.last, fence.check == nil,
            !fence.problems.contains(where: { if case .checkedLanguage = $0.problem { true } else { false } })
        {
            fence.add(.expectWithoutCheck, first.lowerBound..<last.upperBound)
        }
    }
}

extension FenceInfo {
    fileprivate mutating func add(_ problem: FenceProblem, _ range: Range<Int>) {
        problems.append(Problem(problem: problem, range: range))
    }
}
