package import Platform
package import SourceText

/// Which expectation files a run reads, in which order, and what kept it from others.
package struct TestSelection: Sendable {
    /// Each once: as given; those of a glob in byte order of their paths.
    package private(set) var sources: [SpecSource] = []

    /// Folders that cannot be listed.
    package private(set) var failures: [FileError] = []

    /// - Parameter arguments: files and `-`; without any, the files that `configuration` names.
    package init(_ arguments: [String], configuration: Configuration, in tree: any FileTree = .disk) {
        var failures: [FileError] = []
        var seen: Set<String> = []
        var paths = arguments
        if arguments.isEmpty {
            paths = configuration.tests.flatMap { Glob($0).files(under: configuration.root, in: tree) { failures.append($0) } }
        }
        sources = paths.filter { seen.insert($0).inserted }.map { $0 == "-" ? .standardInput : .file($0) }
        self.failures = failures
    }
}

extension TestSelection {
    /// The files with their notations, and why others are missing.
    package func read() -> (files: [(file: SourceFile, notation: Notation)], failures: [FileError]) {
        var files: [(file: SourceFile, notation: Notation)] = []
        var failures = failures
        for source in sources {
            do throws(FileError) {
                let file = try source.read()
                files.append((file, source.notation(of: file)))
            } catch {
                failures.append(error)
            }
        }
        return (files, failures)
    }
}
