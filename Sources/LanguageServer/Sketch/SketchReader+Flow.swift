internal import SourceText

/// Collections in brackets and braces, and with them all of JSON.
extension SketchReader {
    /// An open bracket or brace.
    private struct FlowLevel {
        let node: Int
        let isMapping: Bool

        /// The name that was read last, and whether its colon has been.
        var name: Int?
        var hasColon = false
    }

    /// Reads to the bracket that closes the one at the position. Where none does, the collection ends before the next line that
    /// is a field or item of the block around it.
    ///
    /// - Returns: its node, where the position is at a bracket; of JSON, which may begin with anything, the first node to come.
    @discardableResult
    mutating func readFlow(_ slot: Slot, indentation: Int) -> Int {
        let first = nodes.count
        var open: [FlowLevel] = []
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case _ where isBreak(byte):
                skipBreak()
                if endsFlow(indentation: indentation) {
                    isAtLineStart = true
                    return first
                }
            case _ where isBlank(byte): position += 1
            case UInt8(ascii: "#") where isAtComment && notation == .yaml:
                while position < bytes.count, !isBreak(bytes[position]) { position += 1 }
            case UInt8(ascii: "&"), UInt8(ascii: "!"):
                while position < bytes.count, !endsFlowWord(bytes[position]) { position += 1 }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let place = open.isEmpty ? slot : valueSlot(&open[open.count - 1])
                let isMapping = byte == UInt8(ascii: "{")
                open.append(FlowLevel(node: addCollection(place, isMapping: isMapping), isMapping: isMapping))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                position += 1
                // A bracket that closes an outer one closes what was left open in it.
                let match = open.lastIndex { $0.isMapping == (byte == UInt8(ascii: "}")) }
                if let match { open.removeSubrange(match...) }
                if open.isEmpty { return first }
            case UInt8(ascii: ","):
                position += 1
                if !open.isEmpty { open[open.count - 1].name = nil }
            case UInt8(ascii: ":") where isFlowColon(at: position):
                position += 1
                if let name = open.last?.name {
                    open[open.count - 1].hasColon = true
                    nodes[name].hasColon = true
                }
            default:
                // A scalar where a collection should be, as in JSON that holds nothing else.
                guard !open.isEmpty else { return addScalar(slot, flowScalar()) }
                readFlowScalar(&open[open.count - 1])
            }
        }
        return first
    }

    private mutating func readFlowScalar(_ level: inout FlowLevel) {
        if level.isMapping, level.name == nil || !level.hasColon {
            level.name = addScalar(Slot(place: .name, parent: level.node), flowScalar())
            level.hasColon = false
            return
        }
        addScalar(valueSlot(&level), flowScalar())
    }

    /// Where a value goes, which is then there: what follows without a comma begins the next entry.
    private func valueSlot(_ level: inout FlowLevel) -> Slot {
        guard level.isMapping, let name = level.name else { return Slot(place: .item, parent: level.node) }
        level.name = nil
        return Slot(place: .value(name: name), parent: level.node)
    }

    private mutating func addCollection(_ slot: Slot, isMapping: Bool) -> Int {
        nodes.append(
            SketchNode(
                kind: isMapping ? .mapping : .sequence, place: slot.place, parent: slot.parent, column: position - lineStart,
                isFlow: true, span: position..<position + 1, content: position..<position))
        position += 1
        return nodes.count - 1
    }

    private mutating func flowScalar() -> ScalarText {
        let start = position
        if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") && notation == .yaml {
            return quotedScalar(indentation: .max, isFlow: true)
        }
        // Whatever stands here is passed, so that reading goes on.
        repeat {
            position += 1
        } while position < bytes.count && !isBreak(bytes[position])
            && !Self.indicators.contains(bytes[position]) && !isFlowColon(at: position) && !isAtComment && !endsLiteral
        let span = trimmed(start..<position)
        return ScalarText(span: span, content: span, column: start - lineStart, isFlow: true)
    }

    /// Whether the colon at an offset ends a name: in brackets a comma or bracket may follow it as well, and behind a quoted name
    /// anything.
    private func isFlowColon(at offset: Int) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return false }
        if notation == .json || isColon(at: offset) { return true }
        let isBehindQuote = offset > 0 && (bytes[offset - 1] == UInt8(ascii: "\"") || bytes[offset - 1] == UInt8(ascii: "'"))
        return isBehindQuote || offset + 1 < bytes.count && Self.indicators.contains(bytes[offset + 1])
    }

    /// Whether what stands here cannot be part of a literal of JSON; a plain scalar of YAML may hold blanks and quotes.
    private var endsLiteral: Bool {
        notation == .json && (isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "\""))
    }

    private func endsFlowWord(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) || Self.indicators.contains(byte) }

    private static let indicators = Array("{}[],".utf8)

    /// Whether the line that begins at the position belongs to the block around the brackets. Else its blanks are passed.
    private mutating func endsFlow(indentation: Int) -> Bool {
        guard notation == .yaml else { return false }
        if isDocumentMarker(at: position) { return true }
        skipBlanks()
        guard !isAtLineEnd, !isAtComment, position - lineStart <= indentation, !"]},{[".utf8.contains(bytes[position]),
            isDash(at: position) || nameAhead() != nil
        else { return false }
        position = lineStart
        return true
    }
}
