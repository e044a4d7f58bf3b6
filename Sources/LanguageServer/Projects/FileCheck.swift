internal import KeyValidator
internal import Platform
internal import SourceText

/// The check of a spec or inventory on disk.
struct FileCheck: Sendable {
    /// What is to be checked, and what is known of it.
    struct Task: Sendable {
        let path: String
        var kind = SpecFileKind.keys

        /// Of the file when it was checked last, by the same rules; nil where it is to be checked in any case.
        var known: FileStamp?

        /// The names of its keys that stand in an earlier file.
        var earlier: [String: KeyNames.Name] = [:]
    }

    enum Outcome: Sendable {
        case found([PublishedDiagnostic], names: [KeyNames.Name], FileStamp?)

        /// The file is what it was when it was checked last.
        case unchanged

        /// It is not there, or cannot be read.
        case missing
    }

    let task: Task
    let outcome: Outcome

    init(_ task: Task, in project: Project, for client: ClientCapabilities) {
        self.task = task
        // Taken before reading: what is written in between is noticed the next time.
        let stamp = FileStamp(of: task.path)
        if let stamp, stamp == task.known {
            outcome = .unchanged
            return
        }
        guard let text = OpenText(path: task.path) else {
            outcome = .missing
            return
        }
        let file = project.file(text, path: task.path, as: task.kind, notation: Notation(fileName: task.path))
        let report = project.report(on: file, earlier: task.earlier.mapValues(\.key))
        let uri = DocumentURI(path: task.path)
        let names = project.comparesNames ? file.names(uri: uri, in: text.lines, client.positionEncoding) : []
        let writer = DiagnosticWriter(client: client, links: project.links, names: names, earlier: task.earlier)
        let found = report.diagnostics.isEmpty ? [] : writer.published(report.diagnostics, in: text.lines)
        outcome = .found(found, names: names, stamp)
    }
}
