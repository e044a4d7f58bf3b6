internal import KeyValidator
internal import Platform
internal import SourceText

extension KeyAddressError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let error): error.description
        case .invalid(let report): "`\(shown(report.file))` has errors"
        case .incomplete(let file): "`\(shown(file))` has a key that lacks a field"
        case .severalKeys(let file, let names): "`\(shown(file))` has \(names.count) keys"
        case .noSuchNumber(let number, let file, _): "`\(shown(file))` has no key number \(number)"
        case .noSuchName(let name, let file, _): "`\(shown(file))` has no key \(quoted(name))"
        case .ambiguousName(let name, let file, _): "`\(shown(file))` has several keys \(quoted(name))"
        }
    }

    /// What to do about it; nil where the description says it.
    package var help: String? {
        switch self {
        case .unreadable, .invalid, .incomplete: nil
        case .severalKeys(let file, let names):
            "say which: " + list(names.enumerated().map { address(file, $1.isAddressable ? $1 : "\($0 + 1)") })
        case .noSuchNumber(_, _, let count): count == 1 ? "it has one key" : "it has \(count) keys"
        case .noSuchName(let name, let file, let names):
            bestMatch(to: name, among: names).map { "did you mean \(address(file, $0))?" }
                ?? "its keys are " + list(names.map { quoted($0) })
        case .ambiguousName(_, let file, let numbers): "say which: " + list(numbers.map { address(file, "\($0)") })
        }
    }

    private func address(_ file: String, _ key: String) -> String { "`\(shown(file))#\(shown(key))`" }

    /// The first few of what may be thousands.
    private func list(_ items: [String]) -> String {
        let (limit, rest) = (8, items.count - 8)
        return items.prefix(limit).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

extension String {
    /// Whether it means itself behind a `#`: digits would be a number.
    fileprivate var isAddressable: Bool { !isEmpty && !utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}
