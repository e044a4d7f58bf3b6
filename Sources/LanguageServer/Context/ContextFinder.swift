internal import KeyValidator
internal import SourceText
internal import Workspace

/// Finds the context of a place in a document, however broken that is.
struct ContextFinder {
    private let text: [UInt8]
    private let sketch: Sketch
    private let role: DocumentRole
    private let notation: Notation

    init(_ text: [UInt8], as notation: Notation, role: DocumentRole) {
        self.text = text
        self.role = role
        self.notation = notation
        sketch = Sketch(text, as: notation)
    }

    /// The context of what stands at an offset; nil where nothing does, or nothing that the file's kind knows.
    func context(at offset: Int) -> CursorContext? {
        sketch.scalar(at: offset).flatMap { context(of: $0, cursor: nil) }
    }

    /// The context of what is typed at an offset, also where nothing stands yet.
    static func completionContext(
        at offset: Int, in text: [UInt8], as notation: Notation, role: DocumentRole
    ) -> CursorContext? {
        // With a letter at the cursor there is a scalar whose place says everything. Its own byte is taken out again.
        var typed = text
        typed.insert(UInt8(ascii: "x"), at: offset)
        let finder = ContextFinder(typed, as: notation, role: role)
        guard let scalar = finder.sketch.nodes.firstIndex(where: { $0.kind == .scalar && $0.span.contains(offset) }),
            !finder.sketch.nodes[scalar].isLong
        else { return nil }
        return finder.contextBehindColon(scalar, cursor: offset) ?? finder.context(of: scalar, cursor: offset)
    }

    /// - Parameter cursor: where a letter has been put in that is to be taken out again.
    private func context(of scalar: Int, cursor: Int?) -> CursorContext? {
        guard isReachable(scalar) else { return nil }
        let node = sketch.nodes[scalar]
        let word = word(node, content: node.content, cursor: cursor)
        guard node.place == .name else { return context(ofValue: scalar, word) }
        guard let mapping = node.parent else { return nil }
        let fields = fields(of: mapping, without: scalar)
        switch type(of: mapping) {
        case .record(let shape): return CursorContext(subject: .name, shape: shape, fields: fields, items: [], word: word)
        case .map:
            return holder(of: mapping).map { holder in
                CursorContext(subject: .entry(holder.field), shape: holder.shape, fields: fields, items: [], word: word)
            }
        default: return nil
        }
    }

    private func context(ofValue scalar: Int, _ word: CursorContext.Word) -> CursorContext? {
        let node = sketch.nodes[scalar]
        if case .record(let shape) = type(of: scalar) {
            // Whose first field is not there yet; the list around it says nothing of its fields.
            return CursorContext(subject: .record(shape), shape: shape, fields: [:], items: [], word: word)
        }
        if case .value(let name) = node.place, let map = node.parent, case .map = type(of: map) {
            return holder(of: map).map { holder in
                let subject = CursorContext.Subject.entryValue(holder.field, name: text(of: name))
                return CursorContext(subject: subject, shape: holder.shape, fields: [:], items: [], word: word)
            }
        }
        guard let holder = holder(of: scalar) else { return nil }
        let fields = fields(of: holder.mapping, without: holder.name)
        if node.isItem, let list = node.parent {
            let items = sketch.items(of: list).filter { $0 != scalar }.map(text(of:))
            return CursorContext(subject: .item(holder.field), shape: holder.shape, fields: fields, items: items, word: word)
        }
        return CursorContext(subject: .value(holder.field), shape: holder.shape, fields: fields, items: [], word: word)
    }

    /// The context of `role:|`, where the colon does not count as one until a blank follows it.
    private func contextBehindColon(_ scalar: Int, cursor: Int) -> CursorContext? {
        let node = sketch.nodes[scalar]
        guard notation == .yaml, node.quote == nil, isReachable(scalar),
            let colon = text[node.span].firstIndex(of: UInt8(ascii: ":")), colon < cursor
        else { return nil }
        let shape: RecordShape
        var fields: [String: String] = [:]
        if node.place == .name, let mapping = node.parent, case .record(let record) = type(of: mapping) {
            shape = record
            fields = self.fields(of: mapping, without: scalar)
        } else if node.place != .name, case .record(let record) = type(of: scalar) {
            shape = record
        } else {
            return nil
        }
        let name = String(decoding: text[node.span.lowerBound..<colon], as: UTF8.self)
        guard let definition = shape.fields.first(where: { $0.name == name }) else { return nil }
        if case .list(.record) = definition.type { return nil }
        let word = word(node, content: colon + 1..<node.span.upperBound, cursor: cursor, lacksBlank: true)
        return CursorContext(subject: .value(definition), shape: shape, fields: fields, items: [], word: word)
    }

    private func word(
        _ node: SketchNode, content: Range<Int>, cursor: Int?, lacksBlank: Bool = false
    ) -> CursorContext.Word {
        var (span, content, isClosed) = (lacksBlank ? content : node.span, content, node.isClosed)
        if let cursor, let end = endOfWord(at: cursor, in: content, of: node) {
            (content, isClosed) = (content.lowerBound..<end, false)
            span = span.lowerBound..<end
        }
        func original(_ offset: Int) -> Int { cursor.map { offset > $0 ? offset - 1 : offset } ?? offset }
        let before = text[..<span.lowerBound].reversed().first { $0 != 0x20 && $0 != 0x09 }
        return CursorContext.Word(
            text: String(decoding: text[content], as: UTF8.self), span: original(span.lowerBound)..<original(span.upperBound),
            content: original(content.lowerBound)..<original(content.upperBound), quote: node.quote, isClosed: isClosed,
            isFlow: node.isFlow, hasColon: node.hasColon, lacksDash: node.place == .dashlessItem, lacksBlank: lacksBlank,
            startsLine: before == nil || before == 0x0A || before == 0x0D)
    }

    /// Where a quoted word ends whose closing quote is missing, so that the next one on the line seems to be it: what is between is
    /// then no text but the rest of the line. Nil where it seems to be whole.
    private func endOfWord(at cursor: Int, in content: Range<Int>, of node: SketchNode) -> Int? {
        guard node.quote != nil, node.isFlow, node.isClosed else { return nil }
        let rest = text[cursor..<content.upperBound].drop { !" ,:{}[]".utf8.contains($0) }
        let next = rest.first { $0 != 0x20 }
        return next.map { ",:{}[]".utf8.contains($0) } ?? false ? rest.startIndex : nil
    }
}

extension ContextFinder {
    /// Whether it is no deeper than what a spec may hold, and so no deeper than it may be looked for.
    private func isReachable(_ node: Int) -> Bool {
        var (node, depth) = (node, 0)
        while let parent = sketch.nodes[node].parent, depth <= ReadingLimits.depth { (node, depth) = (parent, depth + 1) }
        return depth <= ReadingLimits.depth
    }

    /// What a node should be, by its place; nil where nothing is known of it.
    private func type(of node: Int) -> FieldType? {
        let (place, parent) = (sketch.nodes[node].place, sketch.nodes[node].parent)
        switch place {
        case .root: return rootType(of: node)
        case .item, .dashlessItem:
            guard let parent, case .list(let item) = type(of: parent) else { return nil }
            return item
        case .name: return nil
        case .value(let name):
            switch parent.flatMap(type) {
            case .record(let shape): return definition(ofName: name, in: shape)?.type
            case .map(let value): return value
            default: return nil
            }
        }
    }

    private func rootType(of root: Int) -> FieldType? {
        switch role {
        case .file(.keys): break
        case .file(let kind): return kind.shape.map { .record($0) }
        case .configuration: return .record(.configuration)
        case .other: return nil
        }
        switch sketch.nodes[root].kind {
        case .sequence: return .list(of: .record(.key))
        case .mapping:
            let isList = sketch.names(in: root).contains { text(of: $0) == "api_keys" }
            return .record(isList ? .typedKeyList : .key)
        case .scalar: return .record(.key)
        }
    }

    private func definition(ofName name: Int, in shape: RecordShape) -> FieldDefinition? {
        let text = text(of: name)
        return shape.fields.first { $0.name == text }
    }

    /// A field of a record, with the nodes of its name and of the record's mapping.
    private struct Holder {
        let field: FieldDefinition
        let shape: RecordShape
        let name: Int
        let mapping: Int
    }

    /// The field whose value a node is, or is an item of.
    private func holder(of node: Int) -> Holder? {
        var node = node
        if sketch.nodes[node].isItem, let list = sketch.nodes[node].parent { node = list }
        guard case .value(let name) = sketch.nodes[node].place, let mapping = sketch.nodes[node].parent,
            case .record(let shape) = type(of: mapping), let definition = definition(ofName: name, in: shape)
        else { return nil }
        return Holder(field: definition, shape: shape, name: name, mapping: mapping)
    }

    /// The texts of a mapping's fields by their names; of two with one name the first counts.
    private func fields(of mapping: Int, without left: Int) -> [String: String] {
        var fields: [String: String] = [:]
        var names: [Int: String] = [:]
        for name in sketch.names(in: mapping) where name != left {
            let text = text(of: name)
            if fields[text] == nil { (fields[text], names[name]) = ("", text) }
        }
        for (index, node) in sketch.nodes.enumerated() where node.parent == mapping && node.kind == .scalar {
            if case .value(let name) = node.place, let field = names[name] { fields[field] = text(of: index) }
        }
        return fields
    }

    private func text(of node: Int) -> String { String(decoding: text[sketch.nodes[node].content], as: UTF8.self) }
}
