import Foundation

/// The examples of a specification, read from its text.
struct Specification {
    /// The examples of CommonMark 0.30.
    static let commonMark = Specification(root.appending(path: "../shared/spec/commonmark-0.30.txt"))

    /// The examples of GFM 0.29. The Debian package `cmark-gfm` has the text; `KEYBOOK_GFM_SPEC` names it elsewhere.
    static let gfm = Specification(
        ProcessInfo.processInfo.environment["KEYBOOK_GFM_SPEC"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
            ?? root.appending(path: ".build/judges/gfm-spec.txt"),
        packed: URL(filePath: "/usr/share/doc/cmark-gfm/spec.txt.gz"))

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private let file: URL
    private let isPacked: Bool

    /// A text, or else one that is packed, where the first is not there.
    private init(_ file: URL, packed: URL? = nil) {
        let usesPacked = !FileManager.default.fileExists(atPath: file.standardizedFileURL.path)
        self.file = usesPacked ? packed ?? file.standardizedFileURL : file.standardizedFileURL
        isPacked = usesPacked && packed != nil
    }

    var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    func examples() throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        let text = try text().replacing("→", with: "\t")
        return text.split(separator: "\n" + fence + " example").dropFirst().compactMap { part in
            // The name of an extension may follow on the line.
            guard let start = part.firstIndex(of: "\n"), let end = part.firstRange(of: "\n" + fence + "\n") else { return nil }
            let body = part[start..<end.lowerBound] + "\n"
            guard let middle = body.firstRange(of: "\n.\n") else { return nil }
            return Example(
                String(body[..<middle.lowerBound].dropFirst()) + (middle.lowerBound == body.startIndex ? "" : "\n"),
                String(body[middle.upperBound...]))
        }
    }

    private func text() throws -> String {
        guard isPacked else { return try String(contentsOf: file, encoding: .utf8) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
