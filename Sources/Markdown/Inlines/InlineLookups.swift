internal import CCMark

/// What labels and entities mean in a document. libcmark knows both and tells neither, so it is asked by one more document, which
/// holds each of them on a line of its own and behind them the definitions.
struct InlineLookups {
    /// What a label refers to.
    struct Reference {
        let destination: [UInt8]
        let title: [UInt8]
    }

    private var references: [[UInt8]: Reference] = [:]
    private var entities: [[UInt8]: [UInt8]] = [:]

    /// How many bytes references may still add to the page. libcmark has the same limit, so that a long definition that is often
    /// referred to asks for no output quadratic in the source.
    private var remainingBytes: Int

    /// Whether a label could be one at all.
    var hasReferences: Bool { !references.isEmpty }

    init() {
        remainingBytes = 0
    }

    /// Asks for all labels and entities in the texts.
    init(for texts: [InlineText], in source: PreparedSource) {
        remainingBytes = max(source.bytes.count, 100_000)
        let hasDefinitions = source.bytes.hasDefinitionMark
        var questions = LookupQuestions()
        for text in texts { questions.collect(from: text.bytes, labels: hasDefinitions) }
        if !questions.lines.isEmpty {
            let document = ParsedDocument(parsing: questions.document + (questions.hasLabels ? source.bytes : []))
            document.withRoot { root in
                var child = root.firstChild
                for line in questions.lines {
                    guard let node = child else { break }
                    child = node.next
                    guard let answer = node.firstChild else { continue }
                    if answer.kind == CMARK_NODE_LINK {
                        references[line] = Reference(destination: Array(answer.url), title: Array(answer.title))
                    } else if line.first == UInt8(ascii: "&"), !answer.literal.elementsEqual(line) {
                        entities[line] = Array(answer.literal)
                    }
                }
            }
        }
    }

    /// What a label with its brackets refers to.
    mutating func reference(_ label: ArraySlice<UInt8>) -> Reference? {
        guard hasReferences, let reference = references[Array(label)] else { return nil }
        let size = reference.destination.count + reference.title.count
        guard size <= remainingBytes else { return nil }
        remainingBytes -= size
        return reference
    }

    /// The text of a named entity, given with its `&` and `;`.
    func entity(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        entities[Array(name)]
    }
}

/// The labels and entities of texts, each once, in the order of their first occurrence.
private struct LookupQuestions {
    private(set) var lines: [[UInt8]] = []
    private(set) var hasLabels = false
    private(set) var document: [UInt8] = []
    private var known: Set<[UInt8]> = []

    mutating func collect(from text: [UInt8], labels: Bool) {
        var opening: Int?
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\\") where index + 1 < text.count && text[index + 1].isASCIIPunctuation:
                index += 1
            case UInt8(ascii: "&"):
                if let end = text.namedEntityEnd(from: index) { add(text[index..<end]) }
            case UInt8(ascii: "[") where labels:
                opening = index
            case UInt8(ascii: "]"):
                if let start = opening, index - start <= LinkScanner.labelLimit + 1 {
                    hasLabels = add(text[start...index]) || hasLabels
                }
                opening = nil
            default: break
            }
            index += 1
        }
    }

    /// A heading is one line whatever it holds; its closing sequence is ours.
    @discardableResult private mutating func add(_ question: ArraySlice<UInt8>) -> Bool {
        let question = Array(question)
        guard known.insert(question).inserted else { return false }
        lines.append(question)
        document += [UInt8(ascii: "#"), 0x20]
        document += question.map { $0 == 0x0A ? 0x20 : $0 }
        document += [0x20, UInt8(ascii: "#"), 0x0A]
        return true
    }
}

extension [UInt8] {
    /// The offset behind the name of an entity that begins at an offset, and its semicolon: `&`, letters and digits, `;`.
    func namedEntityEnd(from start: Int) -> Int? {
        var index = start + 1
        // The longest name of HTML is `CounterClockwiseContourIntegral`.
        let limit = Swift.min(count, start + 33)
        guard index < limit, self[index].isASCIILetter else { return nil }
        while index < limit && (self[index].isASCIILetter || self[index].isASCIIDigit) { index += 1 }
        return index < limit && self[index] == UInt8(ascii: ";") ? index + 1 : nil
    }
}
