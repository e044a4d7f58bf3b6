internal import KeyValidator
internal import Platform
internal import SourceText

/// What is kept of a spec file once it has been checked by itself.
struct CheckedSpec: Sendable {
    let report: FileReport
    let names: [KeyName]

    /// Of what cannot be read again: standard input.
    let kept: SourceFile?

    /// - Parameter isReported: whether findings are wanted; else only the names are.
    static func result(
        of source: SpecSource, in texts: SpecTexts, _ checker: SpecChecker, isReported: Bool, _ reader: inout FileReader
    ) -> Result<CheckedSpec, FileError> {
        do throws(FileError) {
            let file = try texts.read(source, by: &reader)
            let spec = SpecFile(file, notation: source.notation(of: file), catalog: checker.context.catalog)
            let report = isReported ? checker.report(on: spec) : FileReport(file: file.name, keyCount: 0)
            let kept = source == .standardInput ? file : nil
            return .success(CheckedSpec(report: report, names: spec.keyNames, kept: kept))
        } catch {
            return .failure(error)
        }
    }

    /// The file once more; nil where it has gone in the meantime.
    func source(of source: SpecSource, in texts: SpecTexts) -> SourceFile? { kept ?? (try? texts.read(source)) }
}

/// The line and column of names, found by reading again the few files where another file's name stands first.
struct EarlierPlaces {
    private var lines: [Int: LineTable] = [:]

    init(_ places: [NameIndex.Place], in results: [Result<CheckedSpec, FileError>], of sources: [SpecSource], _ texts: SpecTexts)
    {
        for place in places where lines[place.file] == nil {
            guard case .success(let spec) = results[place.file] else { continue }
            lines[place.file] = spec.source(of: sources[place.file], in: texts).map(LineTable.init)
        }
    }

    subscript(place: NameIndex.Place) -> EarlierKey? {
        lines[place.file].map { EarlierKey(file: $0.file.name, position: $0.position(at: place.offset)) }
    }
}
