internal import CYAML

/// Reads YAML into located values through libyaml's events.
///
/// The subset: anchors and aliases share one value; merge keys, tags and directives other than `%YAML` are refused.
struct YAMLReader {
    private let file: SourceFile
    private let bytes: UnsafeBufferPointer<UInt8>
    private var cursor: CodePointCursor
    private var builder: ValueTreeBuilder

    /// The nodes that the current document has named with `&`.
    private var anchors: [String: Int] = [:]

    /// Root node and start of each complete document.
    private var documents: [(root: Int, start: Int)] = []
    private var current: (root: Int, start: Int) = (0, 0)

    private struct Stop: Error {
        let failure: ReadFailure
    }

    static func read(_ file: SourceFile) -> ReadResult {
        let survey = TextSurvey(file)
        return file.bytes.withUnsafeBufferPointer { all in
            let text = UnsafeBufferPointer(rebasing: all[file.textStart..<(survey.problem?.offset ?? all.count)])
            var reader = YAMLReader(file: file, bytes: text, isASCII: survey.isASCII)
            var failure = reader.readStream()
            if let problem = survey.problem {
                // What precedes the bad byte was read for its complete documents only; the one it stands in is not.
                if failure == nil { reader.dropDocumentEnding(at: problem.offset) }
                if failure?.reason != .tooDeep { failure = problem.failure }
            }
            return reader.result(failure, survey.marks)
        }
    }

    private init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        self.file = file
        self.bytes = bytes
        cursor = CodePointCursor(bytes, isASCII: isASCII)
        builder = ValueTreeBuilder(file)
    }

    private func result(_ failure: ReadFailure?, _ marks: TextMarks) -> ReadResult {
        if failure?.reason == .tooDeep { return ReadResult(documents: [], failure: failure, marks: marks) }
        let tree = ValueTree(
            nodes: builder.nodes, text: builder.text, holdsAliases: builder.holdsAliases,
            nodesOfSeveralFields: builder.nodesOfSeveralFields)
        return ReadResult(
            documents: documents.map { LocatedDocument(root: LocatedValue(tree: tree, entry: $0.root), start: $0.start) },
            failure: failure, marks: marks)
    }

    /// Reads to the end; gives the reason where it stopped before.
    private mutating func readStream() -> ReadFailure? {
        guard let input = bytes.baseAddress, !bytes.isEmpty else { return nil }
        guard var parser = YAMLEventParser(input, count: bytes.count) else {
            return ReadFailure(reason: .malformed("out of memory"), span: SourceSpan(0, 0))
        }
        do throws(Stop) {
            while true {
                guard let event = parser.next() else { throw Stop(failure: malformed(parser.problem)) }
                if event.pointee.type == YAML_STREAM_END_EVENT { return nil }
                try take(event)
            }
        } catch {
            builder.removeNodes(from: documents.isEmpty ? 0 : endOfLastDocument)
            return error.failure
        }
    }

    private var endOfLastDocument: Int {
        documents.last.map { Int(builder.nodes[$0.root].subtreeEnd) } ?? 0
    }

    private mutating func dropDocumentEnding(at offset: Int) {
        // A document that `...` or the next `---` has ended is complete, wherever the bad byte stands.
        guard let last = documents.last, !isClosedExplicitly else { return }
        documents.removeLast()
        builder.removeNodes(from: last.root)
    }

    private var isClosedExplicitly = false

    private mutating func take(_ event: UnsafePointer<yaml_event_t>) throws(Stop) {
        switch event.pointee.type {
        case YAML_DOCUMENT_START_EVENT: try startDocument(event)
        case YAML_DOCUMENT_END_EVENT:
            isClosedExplicitly = event.pointee.data.document_end.implicit == 0
            documents.append(current)
        case YAML_ALIAS_EVENT: try addAlias(event)
        case YAML_SCALAR_EVENT: try addScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.pointee.data.sequence_start
            try open(
                .sequence, event, anchor: start.anchor, tag: start.tag,
                isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let start = event.pointee.data.mapping_start
            try open(
                .mapping, event, anchor: start.anchor, tag: start.tag, isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: builder.closeCollection(end: offset(event.pointee.end_mark))
        default: break
        }
    }

    private mutating func startDocument(_ event: UnsafePointer<yaml_event_t>) throws(Stop) {
        let start = event.pointee.data.document_start
        anchors.removeAll(keepingCapacity: true)
        var offset = offset(event.pointee.start_mark)
        if start.tag_directives.start != start.tag_directives.end {
            let directive = YAMLSyntax(bytes).firstLine(startingWith: "%TAG", from: offset - file.textStart)
            throw stop("the directive `%TAG` is not supported", directive)
        }
        if start.implicit == 0 {
            // The event starts with its directives; the document starts with its `---`.
            offset = file.textStart + YAMLSyntax(bytes).documentMarker(from: offset - file.textStart)
        }
        current = (builder.nextNode, offset)
    }

    private mutating func addAlias(_ event: UnsafePointer<yaml_event_t>) throws(Stop) {
        let span = span(event)
        let name = String(cString: event.pointee.data.alias.anchor)
        guard let target = anchors[name] else {
            throw Stop(failure: ReadFailure(reason: .malformed("the alias names no anchor before it"), span: span))
        }
        builder.addAlias(to: target, start: span.start, end: span.end)
    }

    private mutating func addScalar(_ event: UnsafePointer<yaml_event_t>) throws(Stop) {
        let scalar = event.pointee.data.scalar
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        var start = offset(event.pointee.start_mark)
        var end = offset(event.pointee.end_mark)
        if scalar.anchor != nil || scalar.tag != nil {
            try refuse(tag: scalar.tag, from: start)
            start = min(skippingProperties(from: start), end)
        }
        let style: ValueStyle
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            style = .blockScalar
            // libyaml's mark stands after the line breaks that follow the text.
            end = file.textStart + YAMLSyntax(bytes).trimmingTrailingSpace(start - file.textStart, end - file.textStart)
        default: style = .plain
        }
        if style == .plain, text.count == 2, text[0] == UInt8(ascii: "<"), text[1] == text[0], builder.isAtFieldName {
            throw Stop(
                failure: ReadFailure(
                    reason: .malformed("merge keys (`<<`) are not supported"), span: SourceSpan(start, end)))
        }
        name(scalar.anchor)
        builder.addScalar(
            style == .plain ? PlainScalar.kind(of: text) : .string, style: style, start: start, end: end,
            text: place(of: text, style, start, end))
    }

    /// Where a scalar's text is: in the file, as nearly every one, or appended to it where libyaml has resolved or folded something.
    private mutating func place(
        of text: UnsafeBufferPointer<UInt8>, _ style: ValueStyle, _ start: Int, _ end: Int
    ) -> Range<Int> {
        let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
        let written = start + quotes
        if end - quotes - written == text.count, bytes.holds(text, at: written - file.textStart) {
            return written..<written + text.count
        }
        let appended = builder.text.count
        builder.appendText(text)
        return appended..<builder.text.count
    }

    private mutating func open(
        _ kind: ValueKind, _ event: UnsafePointer<yaml_event_t>, anchor: UnsafeMutablePointer<yaml_char_t>?,
        tag: UnsafeMutablePointer<yaml_char_t>?, isFlow: Bool
    ) throws(Stop) {
        var start = offset(event.pointee.start_mark)
        if anchor != nil || tag != nil {
            try refuse(tag: tag, from: start)
            start = skippingProperties(from: start)
        }
        guard builder.depth < ReadingLimits.depth else {
            throw Stop(failure: ReadFailure(reason: .tooDeep, span: SourceSpan(start, start + 1)))
        }
        name(anchor)
        builder.openCollection(kind, style: isFlow ? .flow : .block, start: start)
    }

    private mutating func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) {
        guard let anchor else { return }
        anchors[String(cString: anchor)] = builder.nextNode
        builder.markNextNodeAnchored()
    }

    private func refuse(tag: UnsafeMutablePointer<yaml_char_t>?, from start: Int) throws(Stop) {
        guard tag != nil else { return }
        throw stop("tags are not supported", YAMLSyntax(bytes).tag(from: start - file.textStart))
    }

    private func skippingProperties(from start: Int) -> Int {
        file.textStart + YAMLSyntax(bytes).skippingProperties(from: start - file.textStart)
    }

    private func stop(_ message: String, _ range: Range<Int>) -> Stop {
        let span = SourceSpan(file.textStart + range.lowerBound, file.textStart + range.upperBound)
        return Stop(failure: ReadFailure(reason: .malformed(message), span: span))
    }

    private mutating func malformed(_ problem: (codePoint: Int, message: String)) -> ReadFailure {
        let start = cursor.offset(ofCodePoint: problem.codePoint)
        let end = cursor.offset(ofCodePoint: problem.codePoint + 1)
        return ReadFailure(
            reason: .malformed(problem.message), span: SourceSpan(file.textStart + start, file.textStart + end))
    }

    private mutating func span(_ event: UnsafePointer<yaml_event_t>) -> SourceSpan {
        let start = offset(event.pointee.start_mark)
        return SourceSpan(start, offset(event.pointee.end_mark))
    }

    private mutating func offset(_ mark: yaml_mark_t) -> Int {
        file.textStart + cursor.offset(ofCodePoint: Int(mark.index))
    }
}
