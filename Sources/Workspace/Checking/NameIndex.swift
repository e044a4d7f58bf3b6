internal import KeyValidator
internal import SourceText

/// Where each name of a run stands first.
struct NameIndex {
    private var places: [String: Place] = [:]

    /// - Parameter expectedNames: how many there will be, nearly.
    init(expectedNames: Int) { places.reserveCapacity(expectedNames) }

    struct Place {
        /// The index of the file in the run.
        let file: Int
        let offset: Int
    }

    /// Adds the names of a file, and gives those that stand in an earlier one.
    mutating func add(_ names: [KeyName], of file: Int) -> [String: Place] {
        var earlier: [String: Place] = [:]
        for name in names {
            // Nearly every name is new, and then one look is enough.
            let place = Place(file: file, offset: name.offset)
            guard let first = places.updateValue(place, forKey: name.text) else { continue }
            places[name.text] = first
            if first.file != file { earlier[name.text] = first }
        }
        return earlier
    }
}

/// A key's name and where it stands.
struct KeyName: Sendable {
    let text: String

    /// In UTF-8 bytes.
    let offset: Int
}

extension SpecFile {
    var keyNames: [KeyName] {
        contents.keys.compactMap { key in key.name.map { KeyName(text: $0.text, offset: $0.entrySpan.start) } }
    }
}
