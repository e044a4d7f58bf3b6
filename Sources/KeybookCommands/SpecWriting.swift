internal import KeyModel
internal import KeyValidator
internal import KeyWizard
internal import KeyWriting
internal import Platform
internal import SourceText

/// Where a new spec goes.
struct SpecDestination {
    /// Nil for standard output.
    let path: String?
    private let overwrites: Bool

    /// - Parameter path: as the command line names it; nil or `-` for standard output.
    init(_ path: String?, overwrites: Bool) {
        self.path = path == "-" ? nil : path
        self.overwrites = overwrites
    }

    /// Why nothing can be written there, as far as can be told beforehand; nil where it can.
    var refusal: String? {
        guard let path else { return nil }
        switch Files.kind(of: path) {
        case .directory: return "`\(shown(path))` is a folder"
        case .file, .other: return overwrites ? nil : "`\(shown(path))` is there already"
        case nil: return path.hasSuffix("/") ? "`\(shown(path))` is no name of a file" : nil
        }
    }

    /// Whether something that could be written over is there.
    var isFile: Bool { path.map { Files.kind(of: $0) == .file } ?? false }

    /// Writes a file, and the folders above it, or to standard output.
    func write(_ text: String, _ console: Console) throws(FileError) {
        guard let path else { return console.write(text) }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try Files.makeDirectory(String(path[..<slash])) }
        let bytes = Array(text.utf8)
        if overwrites { try Files.save(bytes, to: path) } else { try Files.create(path, with: bytes) }
    }
}

/// Checks a draft and writes it.
struct SpecWriting {
    private let checker: SpecChecker
    private let findings: WrittenFindings
    private let console: Console

    init(checker: SpecChecker, color: ColorChoice, _ console: Console) {
        self.checker = checker
        self.console = console
        findings = WrittenFindings(color: color, console)
    }

    /// - Parameter isReviewed: whether the findings have been read already.
    func write(_ draft: KeyDraft, to destination: SpecDestination, isReviewed: Bool = false) -> CommandStatus {
        let check = DraftCheck(draft, file: destination.path ?? "<new>", checker: checker)
        if !isReviewed || check.errorCount > 0 { findings.tell(check.report) }
        guard check.errorCount == 0 else {
            console.fail("a spec with errors is not written")
            return .findings
        }
        do throws(FileError) {
            try destination.write(check.spec.text, console)
        } catch {
            console.fail(error.description)
            return .failure
        }
        if let path = destination.path { console.write("wrote \(shown(path))\n") }
        return .success
    }
}
