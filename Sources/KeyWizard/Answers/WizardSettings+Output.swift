internal import SourceText

extension WizardSettings {
    /// The file that a draft will be written to: the one that was named, or one with the key's name that is not there yet.
    func output(of draft: KeyDraft) -> String {
        if let output = draft.output { return output }
        let name = folder + slug(draft.name)
        let names = [name + ".yaml"] + (2...99).map { "\(name)-\($0).yaml" }
        return names.first { !isTaken($0) } ?? names[0]
    }

    /// Why a file cannot be written there; nil where it can.
    func reasonAgainst(_ path: String) -> String? {
        if path.isEmpty { return "the file needs a name" }
        return isTaken(path) ? "\(quoted(path)) is there already: choose another name" : nil
    }
}

/// A key's name as a file's: its letters and digits in lower case, with `-` for all else. Letters outside ASCII are left out: not
/// every system and link keeps them.
private func slug(_ name: String) -> String {
    let words = name.lowercased().utf8.split { !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0) }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "key" : String(slug.prefix(longestSlug))
}

/// A key's name may have 256 characters, a file's 255 bytes.
private let longestSlug = 60
