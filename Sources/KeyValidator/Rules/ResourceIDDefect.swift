internal import KeyModel

/// What is wrong with a scope's resource id: the first of what the three rules on ids look for, so that one id gets one finding.
enum ResourceIDDefect: Equatable {
    /// With the reason as a phrase: "holds white space".
    case invalid(String)
    case placeholder

    /// The resource type whose prefix it has, by name.
    case mismatch(String)
}

extension ResourceIDDefect {
    /// Nil where nothing is wrong with `id`.
    ///
    /// - Parameter type: the index of the scope's resource type in the catalog.
    init?(of id: String, type: Int?, in catalog: Catalog) {
        let prefixed = catalog.resourceType(ofID: id)
        if let reason = id.reasonForInvalidID {
            self = .invalid(reason)
        } else if Placeholder.matches(id.utf8.dropFirst(prefixed?.idPrefix.utf8.count ?? 0)) {
            self = .placeholder
        } else if let prefixed, let type = type.map({ catalog.resourceTypes[$0] }), prefixed.name != type.name,
            type.idPrefix.isEmpty || !id.utf8.starts(with: type.idPrefix.utf8)
        {
            self = .mismatch(prefixed.name)
        } else {
            return nil
        }
    }
}

extension String {
    fileprivate var reasonForInvalidID: String? {
        if isEmpty { return "is empty" }
        // Nearly every id is printable ASCII, which needs no look at Unicode's tables.
        if utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "*") }) { return nil }
        if unicodeScalars.contains(where: \.properties.isWhitespace) { return "holds white space" }
        if unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return "holds a control character"
        }
        // Whatever combines with it: a `*` with an accent is one too.
        return utf8.contains(UInt8(ascii: "*")) ? "holds `*`" : nil
    }
}
