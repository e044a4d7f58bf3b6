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

    /// A place in the index, made there if it is new: one look for both.
    private static func unchanged(_ place: inout Place) -> Place { place }

    /// Adds the names of a file, and gives those that stand in an earlier one.
    mutating func add(_ names: [KeyName], of file: Int) -> [String: Place] {
        var earlier: [String: Place] = [:]
        for name in names {
            let first = Self.unchanged(&places[name.text, default: Place(file: file, offset: name.offset)])
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
