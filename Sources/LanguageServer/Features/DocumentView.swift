internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import SourceText

/// What the features look at: one version of a document, and what is known of the project around it.
struct DocumentView: Sendable {
    let uri: DocumentURI
    let version: Int
    let text: OpenText
    let notation: Notation
    let role: DocumentRole
    let project: Project
    let client: ClientCapabilities

    /// The names of its keys, and those of them that stand in an earlier file.
    let names: [KeyNames.Name]
    let earlier: [String: KeyNames.Name]

    /// What the check says of this version.
    let report: FileReport

    /// - Parameter findEarlier: finds, of some names, those that stand in an earlier file.
    init(
        of text: OpenText, uri: DocumentURI, version: Int, notation: Notation, role: DocumentRole, in project: Project,
        for client: ClientCapabilities, earlier findEarlier: ([KeyNames.Name]) -> [String: KeyNames.Name] = { _ in [:] }
    ) {
        self.uri = uri
        self.version = version
        self.text = text
        self.notation = notation
        self.role = role
        self.project = project
        self.client = client
        guard case .file(let kind) = role else {
            (names, earlier) = ([], [:])
            report = FileReport(file: uri.spelling, keyCount: 0, diagnostics: role == .configuration ? project.problems : [])
            return
        }
        let file = project.file(text, path: uri.path ?? "", as: kind, notation: notation)
        names = kind == .keys ? file.names(uri: uri, in: text.lines, client.positionEncoding) : []
        earlier = findEarlier(names)
        report = project.report(on: file, earlier: earlier.mapValues(\.key))
    }

    /// What checks a text that might stand in its place.
    var checker: SpecChecker { project.checker(earlier: earlier.mapValues(\.key)) }

    var bytes: [UInt8] { text.bytes }
    var lines: DocumentLines { text.lines }
    var catalog: Catalog { project.catalog }
    var inventory: InventoryIndex { project.index }

    /// The findings as the client is told them.
    var published: [PublishedDiagnostic] {
        DiagnosticWriter(client: client, links: project.links, names: names, earlier: earlier).published(
            report.diagnostics, in: lines)
    }

    func offset(of position: TextPosition) -> Int { lines.offset(of: position, in: client.positionEncoding) }

    func range(of span: Range<Int>) -> TextRange { lines.range(of: span, in: client.positionEncoding) }

    func context(at offset: Int) -> CursorContext? {
        guard bytes.count <= ReadingLimits.bytes else { return nil }
        return ContextFinder(bytes, as: notation, role: role).context(at: offset)
    }

    func completionContext(at offset: Int) -> CursorContext? {
        guard bytes.count <= ReadingLimits.bytes else { return nil }
        return ContextFinder.completionContext(at: offset, in: bytes, as: notation, role: role)
    }

    /// The findings whose span holds an offset, or ends there.
    func diagnostics(at offset: Int) -> [Diagnostic] {
        report.diagnostics.filter { $0.range.start.offset <= offset && offset <= $0.range.end.offset }
    }
}
