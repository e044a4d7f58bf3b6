internal import SourceText

/// Reads a text into the nodes of a `Sketch`, line by line; what belongs to what is told by columns, as in YAML.
struct SketchReader {
    /// A collection in block style that may go on in the next line.
    struct Level {
        let node: Int
        let column: Int
        let isSequence: Bool

        /// The name whose value may follow, or whether the item may.
        var openName: Int?
        var isItemOpen = false

        /// What was read last as a value or item.
        var last: Int?
    }

    /// Where the next node belongs.
    struct Slot {
        let place: SketchNode.Place
        let parent: Int?
    }

    let bytes: [UInt8]
    let notation: Notation
    var position = 0
    var lineStart = 0
    var nodes: [SketchNode] = []
    var levels: [Level] = []

    /// The root of the current document.
    var root: Int?

    /// Whether a value has been read up to the start of a line, which is still to be read.
    var isAtLineStart = false

    init(_ bytes: [UInt8], as notation: Notation) {
        self.bytes = bytes
        self.notation = notation
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (position, lineStart) = (3, 3) }
    }

    mutating func read() {
        if notation == .json {
            skipSpace()
            readFlow(Slot(place: .root, parent: nil), indentation: -1)
            return
        }
        while position < bytes.count { readLine() }
    }

    private mutating func readLine() {
        lineStart = position
        isAtLineStart = false
        if isDocumentMarker(at: position) {
            levels = []
            root = nil
            position += 3
        }
        skipBlanks()
        if !isAtLineEnd, !isAtComment { readNode() }
        if !isAtLineStart { skipLine() }
    }

    /// Reads what stands at the position in block style: dashes, a name and its value, or a value.
    private mutating func readNode() {
        while true {
            let column = position - lineStart
            if isDash(at: position) {
                guard openItem(at: column) else { return }
                position += 1
                skipBlanks()
                if isAtLineEnd || isAtComment { return }
                continue
            }
            skipProperties()
            if isAtLineEnd || isAtComment { return }
            if let name = nameAhead() {
                readField(name, at: column)
            } else {
                readBare(at: column)
            }
            return
        }
    }

    private mutating func readField(_ name: NameAhead, at column: Int) {
        guard let mapping = mapping(at: column) else { return }
        let node = addScalar(Slot(place: .name, parent: mapping), name.scalar)
        nodes[node].hasColon = true
        levels[levels.count - 1].openName = node
        levels[levels.count - 1].last = nil
        position = name.end
        skipBlanks()
        skipProperties()
        if isAtLineEnd || isAtComment { return }
        fillSlot(indentation: column)
    }

    /// Reads the value that the last level waits for.
    mutating func fillSlot(indentation: Int) {
        guard let slot = openSlot else { return }
        let value = readValue(slot, indentation: indentation)
        close(with: value)
    }

    /// Where a value would belong that comes now.
    var openSlot: Slot? {
        guard let level = levels.last else { return root == nil ? Slot(place: .root, parent: nil) : nil }
        if let name = level.openName { return Slot(place: .value(name: name), parent: level.node) }
        return level.isItemOpen ? Slot(place: .item, parent: level.node) : nil
    }

    /// The last level's slot has got its node.
    mutating func close(with node: Int?) {
        guard !levels.isEmpty else {
            root = root ?? node
            return
        }
        levels[levels.count - 1].openName = nil
        levels[levels.count - 1].isItemOpen = false
        levels[levels.count - 1].last = node
    }
}

/// A scalar before it has its place.
struct ScalarText {
    let span: Range<Int>
    let content: Range<Int>
    var quote: UInt8?
    var isClosed = true
    var isLong = false
    let column: Int
    var isFlow = false
}

/// A field's name that a colon follows.
struct NameAhead {
    let scalar: ScalarText

    /// Behind the colon.
    let end: Int
}
