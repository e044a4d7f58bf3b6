import Foundation

/// GitHub's own program, where it is installed.
enum CMarkGFM {
    static let extensions = ["footnotes", "table", "strikethrough", "autolink", "tagfilter", "tasklist"]

    private static let program = URL(filePath: "/usr/bin/cmark-gfm")

    static let isPresent = FileManager.default.isExecutableFile(atPath: program.path)

    /// What the program makes of a document.
    static func html(_ document: String, extensions: [String]) throws -> String {
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = program
        process.arguments = ["--unsafe"] + extensions.flatMap { ["-e", $0] }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(document.utf8))
        try input.fileHandleForWriting.close()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: result, as: UTF8.self)
    }
}
