package import Platform
package import SourceText

/// Where a spec, or a file about specs, is read from.
package enum SpecSource: Sendable, Hashable {
    /// A file that somebody has named, or what else is called like one.
    case file(String)

    /// A regular file that was found in a folder.
    case foundFile(String)
    case standardInput

    /// Nil for standard input.
    package var path: String? {
        switch self {
        case .file(let path), .foundFile(let path): path
        case .standardInput: nil
        }
    }

    /// As diagnostics tell it.
    package var name: String { path ?? "<stdin>" }

    /// Reads one byte more than the check accepts, so that it can tell a file that is too large.
    package func read() throws(FileError) -> SourceFile {
        var reader = FileReader()
        return try read(by: &reader)
    }

    /// The same for one of many.
    func read(by reader: inout FileReader) throws(FileError) -> SourceFile {
        SourceFile(name: name, bytes: try bytes(by: &reader))
    }

    private func bytes(by reader: inout FileReader) throws(FileError) -> [UInt8] {
        let limit = ReadingLimits.bytes + 1
        return switch self {
        case .file(let path): try Files.read(path, byteLimit: limit)
        case .foundFile(let path): try reader.readListed(path, byteLimit: limit)
        case .standardInput: try Files.readStandardInput(byteLimit: limit)
        }
    }

    /// By a file's name; standard input, which has none, is JSON where it can be read as JSON, else YAML.
    package func notation(of file: SourceFile) -> Notation {
        switch self {
        case .file(let path), .foundFile(let path): Notation(fileName: path)
        case .standardInput: file.readValues(as: .json).failure == nil ? .json : .yaml
        }
    }
}
