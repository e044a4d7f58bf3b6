package import Platform
package import SourceText

/// Where a spec is read from.
package enum SpecSource: Sendable, Hashable {
    case file(String)
    case standardInput

    /// As diagnostics tell it.
    package var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "<stdin>"
        }
    }

    /// Reads one byte more than the check accepts, so that it can tell a file that is too large.
    package func read(in tree: any FileTree = .disk) throws(FileError) -> SourceFile {
        let limit = ReadingLimits.bytes + 1
        switch self {
        case .file(let path): return SourceFile(name: path, bytes: try tree.read(path, byteLimit: limit))
        case .standardInput: return SourceFile(name: name, bytes: try Files.readStandardInput(byteLimit: limit))
        }
    }

    /// By a file's name; standard input, which has none, is JSON where it can be read as JSON, else YAML.
    func notation(of file: SourceFile) -> Notation {
        switch self {
        case .file(let path): Notation(fileName: path)
        case .standardInput: file.readValues(as: .json).failure == nil ? .json : .yaml
        }
    }
}
