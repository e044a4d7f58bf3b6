internal import KeyValidator
internal import SourceText

extension SpecContents {
    /// The index among the keys of the one that a selector means.
    func index(of selector: KeySelector, in file: String) throws(KeyAddressError) -> Int {
        switch selector {
        case .number(let number):
            guard 1...max(1, keys.count) ~= number, !keys.isEmpty else {
                throw .noSuchNumber(number, file: file, count: keys.count)
            }
            return number - 1
        case .name(let name):
            let found = keys.indices.filter { keyNames[$0] == name }
            guard let first = found.first else { throw .noSuchName(name, file: file, names: keyNames) }
            guard found.count == 1 else { throw .ambiguousName(name, file: file, numbers: found.map { $0 + 1 }) }
            return first
        }
    }

    /// The index of the only key.
    func indexOfOnlyKey(in file: String) throws(KeyAddressError) -> Int {
        guard keys.count == 1 else { throw .severalKeys(file: file, names: keyNames) }
        return 0
    }

    private var keyNames: [String] { keys.map { $0.name?.text ?? "" } }
}
