/// The kinds of alerts that GitHub knows.
enum AlertKind: String, CaseIterable {
    case note, tip, important, warning, caution

    /// What stands above the alert.
    var title: StaticString {
        switch self {
        case .note: "Note"
        case .tip: "Tip"
        case .important: "Important"
        case .warning: "Warning"
        case .caution: "Caution"
        }
    }

    /// The kind of a name in whatever case.
    init?(_ name: ArraySlice<UInt8>) {
        let name = String(decoding: name.map { $0.isASCIILetter ? $0 | 0x20 : $0 }, as: UTF8.self)
        self.init(rawValue: name)
    }
}

extension InlineText {
    /// The kind of alert that a text's first line names, and the length of that line. Nothing else may stand on it.
    var alertMark: (AlertKind, length: Int)? {
        guard bytes.matches("[!", at: 0), let close = bytes.prefix(16).firstIndex(of: UInt8(ascii: "]")),
            let kind = AlertKind(bytes[2..<close])
        else { return nil }
        let rest = bytes[(close + 1)...]
        let end = rest.firstIndex(of: 0x0A) ?? bytes.count
        guard bytes[(close + 1)..<end].allSatisfy(\.isSpace) else { return nil }
        return (kind, min(end + 1, bytes.count))
    }
}
