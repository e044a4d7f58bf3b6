package import KeyModel
package import KeyValidator
internal import Platform
package import SourceText

/// A key that questions about access are asked of, and where it stands.
package struct LocatedKey: Sendable {
    package let key: APIKey

    /// As diagnostics tell it.
    package let file: String

    /// From 1, in the order of the file.
    package let number: Int

    /// Whether it is the only key of its file.
    package let isAlone: Bool

    /// Where it begins.
    package let start: SourcePosition

    /// The same key in another file of the same text.
    func moved(to file: String) -> LocatedKey {
        LocatedKey(key: key, file: file, number: number, isAlone: isAlone, start: start)
    }

    /// What a command line can name it by: `keys/ci.yaml`, or `keys/release.yaml#2` where the file holds several.
    package var address: String { isAlone ? file : "\(file)#\(number)" }
}

/// The keys of one file, as far as what they grant is clear.
package struct KeyFile: Sendable {
    package private(set) var keys: [LocatedKey] = []

    /// Why some are missing.
    package private(set) var problem: KeyAddressError?

    /// The names of those that are missing, as far as they can be read.
    private(set) var missingNames: [String] = []

    /// - Parameter selector: which of them is wanted; nil for all.
    package init(_ file: SourceFile, as notation: Notation, only selector: KeySelector? = nil, checker: SpecChecker) {
        let spec = SpecFile(file, notation: notation, catalog: checker.context.catalog)
        let lines = LineTable(file)
        let wanted: [Int]
        do throws(KeyAddressError) {
            if let selector {
                wanted = [try spec.contents.index(of: selector, in: file.name)]
            } else {
                wanted = Array(spec.contents.keys.indices)
            }
        } catch {
            problem = error
            return
        }
        var isClear = spec.file.result.failure == nil && (selector != nil || spec.contents.holdsKeysAlone)
        for index in wanted {
            guard let key = spec.contents.keys[index].grantedKey else {
                isClear = false
                if let name = spec.contents.keys[index].name?.string { missingNames.append(name) }
                continue
            }
            keys.append(
                LocatedKey(
                    key: key, file: file.name, number: index + 1, isAlone: spec.contents.keys.count == 1,
                    start: lines.position(at: spec.contents.keys[index].value.span.start)))
        }
        if !isClear { problem = .invalid(checker.report(on: spec).errors) }
    }

    /// Reads and takes a file's keys.
    package static func read(
        _ source: SpecSource, only selector: KeySelector? = nil, in tree: any FileTree = .disk, checker: SpecChecker
    ) -> KeyFile {
        do throws(FileError) {
            let file = try source.read(in: tree)
            return KeyFile(file, as: source.notation(of: file), only: selector, checker: checker)
        } catch {
            return KeyFile(.unreadable(error))
        }
    }

    private init(_ problem: KeyAddressError) { self.problem = problem }

    /// The same keys of another file of the same text; nil where there is a problem, which stands in this one.
    func moved(to file: String) -> KeyFile? {
        guard problem == nil else { return nil }
        var moved = self
        moved.keys = keys.map { $0.moved(to: file) }
        return moved
    }
}

extension FileReport {
    /// What says why the file is not clear.
    fileprivate var errors: FileReport {
        FileReport(file: file, keyCount: keyCount, diagnostics: diagnostics.filter { $0.severity == .error }, excerpts: excerpts)
    }
}
