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
        } else if id.dropFirst(prefixed?.idPrefix.count ?? 0).isPlaceholder {
            self = .placeholder
        } else if let prefixed, let type = type.map({ catalog.resourceTypes[$0] }), prefixed.name != type.name,
            type.idPrefix.isEmpty || !id.hasPrefix(type.idPrefix)
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
        return contains("*") ? "holds `*`" : nil
    }
}

extension Substring {
    /// Whether it stands for an id that someone is still to fill in: section 4 of the rulebook, "Placeholders".
    fileprivate var isPlaceholder: Bool {
        guard let first = utf8.first, Self.placeholderStarts.contains(first) else { return false }
        let text = lowercased()
        if text.utf8.count >= 3, text.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
        if Self.placeholderWords.contains(text) || text.hasPrefix("your-") { return true }
        return Self.placeholderWrappers.contains { open, close in
            text.utf8.count >= open.utf8.count + close.utf8.count && text.hasPrefix(open) && text.hasSuffix(close)
        }
    }

    /// What any placeholder begins with, as a first look that makes no copy.
    private static let placeholderStarts = Array("xXtTfFcCpPyY<${[".utf8)

    private static let placeholderWords: Set<String> = [
        "todo", "tbd", "fixme", "changeme", "change-me", "placeholder",
    ]

    private static let placeholderWrappers = [("<", ">"), ("${", "}"), ("{{", "}}"), ("[", "]")]
}
