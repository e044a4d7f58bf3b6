/// Which collection a line belongs to, by the column of its first character.
extension SketchReader {
    /// Opens the next item of the sequence at a column, which may be a new one; false where a dash makes no sense.
    mutating func openItem(at column: Int) -> Bool {
        dropLevels { $0.column > column }
        guard let level = levels.last else {
            guard root == nil || reopens(root, as: .sequence) else { return false }
            push(root ?? add(.sequence, openSlot, at: column), at: column)
            return true
        }
        if level.isSequence, level.column == column {
            levels[levels.count - 1].isItemOpen = true
            levels[levels.count - 1].last = nil
            return true
        }
        if openSlot != nil {
            push(add(.sequence, openSlot, at: column), at: column)
            return true
        }
        guard let last = level.last, reopens(last, as: .sequence) else { return false }
        push(last, at: column)
        return true
    }

    /// The mapping that a name at a column belongs to, which may be a new one and is the last level then; nil where a name makes
    /// no sense.
    mutating func mapping(at column: Int) -> Int? {
        // A sequence may stand at the column of the field that it is the value of.
        dropLevels { $0.column > column || $0.isSequence && $0.column == column }
        guard let level = levels.last else {
            if let root, let mapping = mapping(around: root, at: column) {
                push(mapping, at: column)
                self.root = mapping
                return mapping
            }
            guard root == nil else { return nil }
            let mapping = add(.mapping, openSlot, at: column)
            push(mapping, at: column)
            return mapping
        }
        if !level.isSequence, level.column == column { return level.node }
        if openSlot != nil {
            let mapping = add(.mapping, openSlot, at: column)
            push(mapping, at: column)
            return mapping
        }
        if let last = level.last, let mapping = mapping(around: last, at: column) {
            levels[levels.count - 1].last = mapping
            push(mapping, at: column)
            return mapping
        }
        // A field that is indented too deep.
        return level.isSequence ? nil : level.node
    }

    /// A mapping that goes on although its lines are not in one column, or one that begins with a name whose colon is missing.
    private mutating func mapping(around node: Int, at column: Int) -> Int? {
        if reopens(node, as: .mapping) { return node }
        guard nodes[node].kind == .scalar, nodes[node].column == column, !nodes[node].isFlow, !nodes[node].isLong,
            nodes[node].place != .name
        else { return nil }
        let mapping = add(.mapping, Slot(place: nodes[node].place, parent: nodes[node].parent), at: column)
        nodes[node].place = .name
        nodes[node].parent = mapping
        return mapping
    }

    private func reopens(_ node: Int?, as kind: SketchNode.Kind) -> Bool {
        node.map { nodes[$0].kind == kind && !nodes[$0].isFlow } ?? false
    }

    private mutating func dropLevels(while isDone: (Level) -> Bool) {
        while let level = levels.last, isDone(level) { levels.removeLast() }
    }

    /// Makes a collection that may go on in the next line the last level.
    private mutating func push(_ node: Int, at column: Int) {
        if levels.isEmpty { root = node } else if openSlot != nil { close(with: node) }
        let isSequence = nodes[node].kind == .sequence
        levels.append(Level(node: node, column: column, isSequence: isSequence, isItemOpen: isSequence))
    }

    private mutating func add(_ kind: SketchNode.Kind, _ slot: Slot?, at column: Int) -> Int {
        nodes.append(
            SketchNode(
                kind: kind, place: slot?.place ?? .root, parent: slot?.parent, column: column, isFlow: false,
                span: position..<position, content: position..<position))
        return nodes.count - 1
    }

    /// Reads what is neither an item nor a field: a value on a line of its own, or a name whose colon is still to come.
    mutating func readBare(at column: Int) {
        dropLevels { $0.column > column || $0.isSequence && $0.column == column }
        guard let level = levels.last else {
            if root == nil {
                close(with: readValue(Slot(place: .root, parent: nil), indentation: -1))
            } else if let root, reopens(root, as: .sequence) {
                addScalar(Slot(place: .dashlessItem, parent: root), plainScalar())
            } else if let mapping = mapping(at: column) {
                addScalar(Slot(place: .name, parent: mapping), wordAhead())
            }
            return
        }
        if level.column < column, openSlot != nil { return fillSlot(indentation: level.column) }
        if !level.isSequence, level.column == column {
            addScalar(Slot(place: .name, parent: level.node), wordAhead())
            levels[levels.count - 1].openName = nil
            return
        }
        guard let last = level.last else { return }
        switch nodes[last].kind {
        case .sequence where !nodes[last].isFlow && nodes[last].column == column:
            addScalar(Slot(place: .dashlessItem, parent: last), plainScalar())
        case .mapping where !nodes[last].isFlow && nodes[last].column > column:
            addScalar(Slot(place: .name, parent: last), wordAhead())
        case .scalar where !nodes[last].isFlow && nodes[last].quote == nil:
            // A plain scalar that goes on.
            let more = plainScalar()
            nodes[last].span = nodes[last].span.lowerBound..<more.span.upperBound
            nodes[last].content = nodes[last].span
            nodes[last].isLong = true
        default: break
        }
    }
}
