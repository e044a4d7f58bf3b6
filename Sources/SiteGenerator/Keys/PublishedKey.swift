package import KeyModel
package import KeyValidator
package import SourceText

/// A key as the pages of a site show it, with what the check says of it.
package struct PublishedKey: Sendable {
    /// Empty where it has none.
    package let name: String

    /// The preset that it names.
    package let preset: String?

    /// What it grants; nil where its spec leaves that open: then nobody may take it for harmless.
    package let key: APIKey?

    /// Its file, as its project's readers name it: `keys/release.yaml`.
    package let file: String

    /// What a command line names it by: `keys/release.yaml#2`.
    package let address: String

    /// In source order.
    package let findings: [Diagnostic]

    /// What it is called where its name may be missing.
    package var title: String { name.allSatisfy(\.isWhitespace) ? address : name }
}

extension PublishedKey {
    /// The keys of a file. Where it holds something else, or could not be read to its end, the last one stands for that: nothing is
    /// known of it.
    ///
    /// - Parameters:
    ///   - file: what its project's readers name it.
    ///   - diagnostics: what the check says of it.
    package static func keys(of spec: SpecFile, named file: String, diagnostics: [Diagnostic]) -> [PublishedKey] {
        let keys = spec.contents.keys
        let isWhole = spec.file.result.failure == nil && spec.contents.holdsKeysAlone && !keys.isEmpty
        var findings = [[Diagnostic]](repeating: [], count: keys.count + 1)
        for diagnostic in diagnostics {
            let offset = diagnostic.range.start.offset
            let holder = keys.firstIndex { $0.value.span.start <= offset && offset < $0.value.span.end }
            // What is in no key stands for the file, or belongs to the key that it stands behind: a comment does.
            let last = keys.lastIndex { $0.value.span.start <= offset } ?? 0
            findings[holder ?? (isWhole ? last : keys.count)].append(diagnostic)
        }
        let known = keys.enumerated().map { index, spec in
            PublishedKey(
                name: spec.name?.string ?? "", preset: spec.presetValue?.string, key: spec.grantedKey, file: file,
                address: keys.count == 1 && isWhole ? file : "\(file)#\(index + 1)", findings: findings[index])
        }
        return isWhole ? known : known + [unclear(file: file, findings: findings[keys.count])]
    }

    /// What stands for a file of which it is not known what it grants.
    package static func unclear(file: String, findings: [Diagnostic]) -> PublishedKey {
        PublishedKey(name: "", preset: nil, key: nil, file: file, address: file, findings: findings)
    }
}
