internal import Highlighting

extension HTMLWriter {
    /// Tells the host what is wrong with an info string, and has the block checked if it says so.
    func inspect(_ info: FenceInfo, of block: Node) {
        guard !info.problems.isEmpty || info.check != nil else { return }
        let places = InfoPlaces(of: block, in: self)
        for problem in info.problems { host.report(.fence(problem.problem), places.place(of: problem.range)) }
        guard let kind = info.check else { return }
        let text = block.fenceInfo
        let body = Array(block.literal)
        let language = CodeLanguage(named: UnsafeBufferPointer(rebasing: text[info.language]))
        let rules = info.expected.map {
            ExpectedRule(name: String(decoding: text[$0], as: UTF8.self), place: places.place(of: $0))
        }
        host.check(
            CheckedFence(
                kind: kind, isJSON: language == .json, expected: rules, body: body, infoPlace: infoPlace(of: block),
                bodyPlace: bodyPlace(of: block, lineCount: body.count { $0 == 0x0A })))
    }

    /// The bytes of the lines that are to be marked, in order; neighbours are one range.
    func markedRanges(of info: FenceInfo, in block: Node) -> [Range<Int>] {
        guard !info.lines.isEmpty else { return [] }
        let code = block.literal
        var starts = [0]
        for index in code.indices where code[index] == 0x0A { starts.append(index + 1) }
        let count = starts.count - 1
        var ranges: [Range<Int>] = []
        for lines in info.lines.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard lines.upperBound <= count else {
                let place = InfoPlaces(of: block, in: self).place(of: info.linesRange)
                host.report(.fence(.lineMissing(max(lines.lowerBound, count + 1), count: count)), place)
                break
            }
            let range = starts[lines.lowerBound - 1]..<starts[lines.upperBound]
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }
}

/// The way from parts of an info string to their places in the source.
struct InfoPlaces {
    private let source: PreparedSource
    private let line: Int
    private let whole: Range<Int>

    /// Whether the info string stands in the source as it is, without escapes that would keep a part from being found.
    private let isExact: Bool

    /// Complexity: the length of the info string.
    init(of block: Node, in writer: HTMLWriter) {
        source = writer.source
        (line, whole) = writer.infoRange(of: block)
        isExact = source.bytes[whole].elementsEqual(block.fenceInfo)
    }

    /// The place of a part; of the whole where the part cannot be found.
    func place(of range: Range<Int>) -> MarkdownPlace {
        guard isExact else { return source.place(line: line, range: whole) }
        return source.place(line: line, range: (whole.lowerBound + range.lowerBound)..<(whole.lowerBound + range.upperBound))
    }
}
