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
    package func read(in tree: any FileTree = .disk) throws(FileError) -> SourceFile {
        let bytes: [UInt8]
        if let path {
            bytes = try tree.read(path, byteLimit: Self.byteLimit)
        } else {
            bytes = try Files.readStandardInput(byteLimit: Self.byteLimit)
        }
        return SourceFile(name: name, bytes: bytes)
    }

    /// The same for one of many on the disk.
    func read(by reader: inout FileReader) throws(FileError) -> SourceFile {
        guard case .foundFile(let path) = self else { return try read() }
        return SourceFile(name: name, bytes: try reader.readListed(path, byteLimit: Self.byteLimit))
    }

    private static let byteLimit = ReadingLimits.bytes + 1

    /// By a file's name; standard input, which has none, is JSON where it can be read as JSON, else YAML.
    package func notation(of file: SourceFile) -> Notation {
        switch self {
        case .file(let path), .foundFile(let path): Notation(fileName: path)
        case .standardInput: file.readValues(as: .json).failure == nil ? .json : .yaml
        }
    }
}
