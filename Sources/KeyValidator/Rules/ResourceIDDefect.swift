internal import KeyModel

/// What is wrong with a scope's resource id: the first of what the three rules on ids look for, so that one id gets one finding.
enum ResourceIDDefect: Equatable {
    case invalid(InvalidReason)
    case placeholder

    /// The index in the catalog of the resource type whose prefix it has.
    case mismatch(Int)

    /// As a phrase.
    enum InvalidReason: String {
        case empty = "is empty"
        case whiteSpace = "holds white space"
        case controlCharacter = "holds a control character"
        case asterisk = "holds `*`"
    }
}

extension ResourceIDDefect {
    /// Nil where nothing is wrong with an id, which is UTF-8.
    ///
    /// - Parameter type: the index of the scope's resource type in the catalog.
    init?(of utf8: ArraySlice<UInt8>, type: Int?, in catalog: Catalog) {
        // Of nearly every id one look at its bytes shows that nothing is wrong with it.
        if catalog.isPlain(utf8, ofType: type) { return nil }
        let id = String(decoding: utf8, as: UTF8.self)
        let prefixed = catalog.index(ofIDPrefixOf: id)
        let prefixLength = prefixed.map { catalog.resourceTypes[$0].idPrefix.utf8.count } ?? 0
        if let reason = id.reasonForInvalidID {
            self = .invalid(reason)
        } else if Placeholder.matches(id.utf8.dropFirst(prefixLength)) {
            self = .placeholder
        } else if let prefixed, let type, prefixed != type,
            catalog.resourceTypes[type].idPrefix.isEmpty
                || !id.utf8.starts(with: catalog.resourceTypes[type].idPrefix.utf8)
        {
            self = .mismatch(prefixed)
        } else {
            return nil
        }
    }
}

extension Catalog {
    /// Whether an id is visible ASCII, begins with its own type's prefix or with none, and goes on unlike a placeholder.
    fileprivate func isPlain(_ id: ArraySlice<UInt8>, ofType type: Int?) -> Bool {
        id.withUnsafeBufferPointer { bytes in
            for byte in bytes where !(0x21...0x7E ~= byte) || byte == UInt8(ascii: "*") { return false }
            let prefix = prefix(of: bytes)
            if let prefix, prefix.type != type { return false }
            let start = prefix?.utf8.count ?? 0
            guard start < bytes.count else { return false }
            switch bytes[start] {
            case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "<"),
                UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "["):
                return false
            case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "c"),
                UInt8(ascii: "C"), UInt8(ascii: "p"), UInt8(ascii: "P"):
                return bytes.count - start > Placeholder.longestWord
            default: return true
            }
        }
    }
}

extension String {
    fileprivate var reasonForInvalidID: ResourceIDDefect.InvalidReason? {
        if isEmpty { return .empty }
        // Nearly every id is printable ASCII, which needs no look at Unicode's tables.
        if utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "*") }) { return nil }
        if unicodeScalars.contains(where: \.properties.isWhitespace) { return .whiteSpace }
        if unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return .controlCharacter
        }
        // Whatever combines with it: a `*` with an accent is one too.
        return utf8.contains(UInt8(ascii: "*")) ? .asterisk : nil
    }
}
