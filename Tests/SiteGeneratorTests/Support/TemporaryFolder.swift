import Foundation
import Platform

/// A folder that is removed with the value's end.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "keybook-test-" + UUID().uuidString
        try Files.makeDirectory(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and makes the folders above it.
    func write(_ text: String, to name: String) throws {
        let target = path + "/" + name
        if let slash = target.lastIndex(of: "/") { try Files.makeDirectory(String(target[..<slash])) }
        try Files.write(Array(text.utf8), to: target)
    }

    func text(of name: String) throws -> String {
        String(decoding: try Files.read(path + "/" + name), as: UTF8.self)
    }

    /// The names in a folder inside, hidden ones included.
    func names(in folder: String = ".") throws -> [String] { try Files.entries(of: path + "/" + folder).map(\.name) }
}
