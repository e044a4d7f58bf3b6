package import Platform

/// Why a site cannot be written to a folder.
package enum PublishingError: Error, Sendable, Hashable {
    /// There are files in it, and none of them says that keybook made them.
    case folderNotOurs(String)
    case notAFolder(String)

    /// Replacing the folder would remove this, which the site is made from.
    case containsSource(output: String, source: String)
    case insideSource(output: String, source: String)

    /// Another build is writing to it.
    case busy(String)

    /// A killed build left a hidden entry in its staging folder, and the output has one of the same name.
    case leftover(path: String, output: String)
    case system(FileError)
}

extension PublishingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .folderNotOurs(let path):
            "the output folder `\(path)` holds files that keybook did not make; name an empty folder, or a new one"
        case .notAFolder(let path): "the output `\(path)` is not a folder"
        case .containsSource(let output, let source):
            "the output folder `\(output)` contains `\(source)`, which it would replace"
        case .insideSource(let output, let source):
            "the output folder `\(output)` is inside `\(source)`, which the site is made from"
        case .busy(let path): "another build is writing to `\(path)`"
        case .leftover(let path, let output):
            "an interrupted build left `\(path)`, and `\(output)` has an entry of that name; remove one of the two"
        case .system(let error): "\(error)"
        }
    }
}
