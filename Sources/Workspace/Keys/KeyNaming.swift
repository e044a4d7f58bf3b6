internal import KeyModel
internal import Platform

/// Keys of a run, to be found by what another file calls them.
package struct KeyNaming: Sendable {
    private let keys: [LocatedKey]
    private let root: String
    private let indices: [String: [Int]]

    /// - Parameter configuration: the paths of addresses are relative to its folder.
    package init(_ keys: [LocatedKey], configuration: Configuration) {
        self.keys = keys
        root = configuration.root
        indices = Dictionary(grouping: keys.indices) { keys[$0].key.name }
    }

    /// The names that there are, each once, in the order of the keys.
    package var names: [String] { keys.indices.filter { indices[keys[$0].key.name]?.first == $0 }.map { keys[$0].key.name } }

    /// The indices of the keys that a text means: `*` is each of them, a name is every key that has it, and an address (`keys/ci.yaml`,
    /// `keys/release.yaml#Release`, `keys/release.yaml#2`) is the key, or those of the file. Empty where there is none.
    package func indices(of text: String) -> [Int] {
        if text == "*" { return Array(keys.indices) }
        if let named = indices[text], !text.isEmpty { return named }
        let address = KeyAddress(text) { Files.kind(of: resolve($0)) != nil }
        let file = address.source.path.map(resolve)
        return keys.indices.filter { index in
            let key = keys[index]
            let isOfFile = file.map { DiskTree.disk.isSame($0, key.file) } ?? (key.file == SpecSource.standardInput.name)
            return isOfFile && (address.selector?.selects(key) ?? true)
        }
    }

    private func resolve(_ path: String) -> String { path.hasPrefix("/") ? path : root + path }
}

extension KeySelector {
    fileprivate func selects(_ key: LocatedKey) -> Bool {
        switch self {
        case .name(let name): key.key.name == name
        case .number(let number): key.number == number
        }
    }
}
