package import KeyValidator
package import Platform
package import SourceText

/// A run of the check over files, on every core.
package struct CheckRun: Sendable {
    /// One for each file that could be read, in the order of the selection.
    package let reports: [FileReport]

    /// What could not be read.
    package let failures: [FileError]

    package init(_ selection: SpecSelection, checker: SpecChecker) {
        let results = concurrentMap(count: selection.sources.count) { index -> Result<FileReport, FileError> in
            let source = selection.sources[index]
            do throws(FileError) {
                let file = try source.read()
                return .success(checker.check(file, as: source.notation(of: file)))
            } catch {
                return .failure(error)
            }
        }
        reports = results.compactMap { try? $0.get() }
        failures = selection.failures + results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    }
}

extension SpecSource {
    /// By a file's name; standard input, which has none, is JSON where it can be read as JSON, else YAML.
    func notation(of file: SourceFile) -> Notation {
        switch self {
        case .file(let path): Notation(fileName: path)
        case .standardInput: file.readValues(as: .json).failure == nil ? .json : .yaml
        }
    }
}
