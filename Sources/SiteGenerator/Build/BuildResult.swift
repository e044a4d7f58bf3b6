package import Platform
package import SourceText

/// What a build did.
package struct BuildResult: Sendable {
    /// Pages rendered, the redirects and the 404 page not counted.
    package var pages = 0

    /// Files copied from the content folder.
    package var assets = 0

    /// The bytes of everything written.
    package var bytes = 0

    /// By file, then by position.
    package var diagnostics: [Diagnostic] = []

    /// Whether the site was replaced. It is not when a diagnostic is an error, nor, in a strict build, when one is a warning.
    package var isPublished = false

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }
}

/// Why a build could not be done.
package enum BuildError: Error, Sendable, Hashable, CustomStringConvertible {
    case contentUnreadable(FileError)
    case templatesUnreadable(FileError)

    /// The sink refused a file.
    case notWritten(FileError)

    package var description: String {
        switch self {
        case .contentUnreadable(let error), .templatesUnreadable(let error), .notWritten(let error): "\(error)"
        }
    }
}

extension [Diagnostic] {
    /// By file, then by position; those at one place in the order in which they were found. What several pages found in one file
    /// is told once.
    func sortedByPlace() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
            if a.element.file != b.element.file { return precedesInByteOrder(a.element.file, b.element.file) }
            let (first, second) = (a.element.range.start.offset, b.element.range.start.offset)
            return (first, a.offset) < (second, b.offset)
        }.map(\.element)
    }
}
